package org.commentindex.internal.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text whose inflections are not English, in a field of words without their
 * inflections: as they are written.
 */
final class UnstemmedField extends Field {
  private final String text;

  UnstemmedField(String name, String text) {
    super(name, text, TextField.TYPE_NOT_STORED);
    this.text = text;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    return CommentAnalyzers.exact().tokenStream(name(), text);
  }
}
