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
  private final boolean english;

  /**
   * Creates a field.
   *
   * @param english whether to stem; otherwise the terms are the exact ones
   */
  public StemmedField(String name, String text, boolean english) {
    super(name, text, TextField.TYPE_NOT_STORED);
    this.text = text;
    this.english = english;
  }

  @Override
  public TokenStream tokenStream(Analyzer ofWriter, @Nullable TokenStream reuse) {
    Analyzer analyzer = english ? CommentAnalyzers.stemmed() : CommentAnalyzers.exact();
    return analyzer.tokenStream(name(), text);
  }
}
