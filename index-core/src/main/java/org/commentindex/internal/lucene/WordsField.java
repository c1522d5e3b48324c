package org.commentindex.internal.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.jspecify.annotations.Nullable;

/** The words of a text, as written and without their inflections. */
final class WordsField extends Field {
  private final String text;
  private final boolean stemmed;

  /**
   * A field of a document.
   *
   * @param stemmed whether the words without inflections are without the English ones; else as they
   *     are written
   */
  WordsField(String name, String text, boolean stemmed) {
    super(name, text, TextField.TYPE_NOT_STORED);
    this.text = text;
    this.stemmed = stemmed;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    return CommentAnalyzers.bothForms(stemmed).tokenStream(name(), text);
  }
}
