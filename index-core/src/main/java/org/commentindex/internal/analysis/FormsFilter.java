package org.commentindex.internal.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Puts the form without inflection beside each written word that needs one: {@link WordForms}. */
final class FormsFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final StringBuilder marked = new StringBuilder();
  private final OtherForm forms;

  /**
   * A filter.
   *
   * @param stemmed whether the text loses its inflections; else every word stands for itself
   */
  FormsFilter(TokenStream input, boolean stemmed) {
    super(input);
    this.forms = new OtherForm(new Stemmer(), stemmed);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    marked.setLength(0);
    forms.reset();
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!marked.isEmpty()) {
      term.setEmpty().append(marked);
      increment.setPositionIncrement(0);
      marked.setLength(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    CharSequence form = forms.beside(term, type.type().equals(TokenKind.OWNER.name()));
    if (form != null) {
      marked.append(WordForms.MARK).append(form);
    }
    return true;
  }
}
