package org.commentindex.internal.lucene.write;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.jspecify.annotations.Nullable;

/** A text field with stemmed terms; its analyzer depends on the language of the comment. */
public final class StemmedField extends Field {
  private final String text;
  private final @Nullable String language;

  /**
   * Creates a field.
   *
   * @param language the language of the text, or null
   */
  public StemmedField(String name, String text, @Nullable String language) {
    super(name, text, TextField.TYPE_NOT_STORED);
    this.text = text;
    this.language = language;
  }

  @Override
  public TokenStream tokenStream(Analyzer ofWriter, @Nullable TokenStream reuse) {
    return CommentAnalyzers.stemmed(language).tokenStream(name(), text);
  }
}
