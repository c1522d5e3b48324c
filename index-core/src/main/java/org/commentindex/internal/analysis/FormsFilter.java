package org.commentindex.internal.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/** Puts the form without inflection beside each written word that needs one: {@link WordForms}. */
final class FormsFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final OtherForm forms;

  /** What is to come with a mark, behind the word it is of. */
  private char @Nullable [] marked;

  /**
   * A filter.
   *
   * @param stemmed whether the text loses its inflections; else every word stands for itself
   */
  FormsFilter(TokenStream input, boolean stemmed) {
    super(input);
    this.forms = new OtherForm(Stemmer.ofThread(), stemmed);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    marked = null;
    forms.reset();
  }

  @Override
  public boolean incrementToken() throws IOException {
    char[] form = marked;
    if (form != null) {
      mark(form);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    boolean isOwner = type.type().equals(TokenKind.OWNER.name());
    marked = forms.beside(term.buffer(), term.length(), isOwner);
    return true;
  }

  private void mark(char[] form) {
    char[] buffer = term.resizeBuffer(form.length + 1);
    buffer[0] = WordForms.MARK;
    System.arraycopy(form, 0, buffer, 1, form.length);
    term.setLength(form.length + 1);
    increment.setPositionIncrement(0);
    marked = null;
  }
}
