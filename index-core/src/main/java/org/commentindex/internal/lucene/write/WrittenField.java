package org.commentindex.internal.lucene.write;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.jspecify.annotations.Nullable;

/** A text field with the written forms of words; it filters and is never scored. */
final class WrittenField extends Field {
  private static final FieldType TYPE = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TYPE.setOmitNorms(true);
    TYPE.freeze();
  }

  private final String text;

  WrittenField(String name, String text) {
    super(name, text, TYPE);
    this.text = text;
  }

  @Override
  public TokenStream tokenStream(Analyzer ofWriter, @Nullable TokenStream reuse) {
    return CommentAnalyzers.written().tokenStream(name(), text);
  }
}
