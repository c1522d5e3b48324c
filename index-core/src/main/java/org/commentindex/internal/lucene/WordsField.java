package org.commentindex.internal.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.commentindex.backend.Fields;
import org.commentindex.internal.analysis.TextForms;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text in one of its two forms. Where the field of the other form follows it in the
 * document, the text is analysed once for both.
 */
final class WordsField extends Field {
  private static final ThreadLocal<TextForms> FORMS = ThreadLocal.withInitial(TextForms::new);

  private final String text;
  private final boolean inflected;

  /**
   * A field of a document.
   *
   * @param stemmed whether the field without inflections has the words without the English ones;
   *     else as they are written
   */
  WordsField(String name, String text, boolean stemmed) {
    super(name, text, TextField.TYPE_NOT_STORED);
    this.text = text;
    this.inflected = stemmed && Fields.isInflected(name);
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    TextForms forms = FORMS.get();
    return inflected ? forms.inflected(text) : forms.exact(text);
  }
}
