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

  private final Stemmer stemmer = new Stemmer();
  private final StringBuilder marked = new StringBuilder();
  private final StringBuilder owner = new StringBuilder();
  private final boolean stemmed;

  /**
   * A filter.
   *
   * @param stemmed whether the text loses its inflections; else every word stands for itself
   */
  FormsFilter(TokenStream input, boolean stemmed) {
    super(input);
    this.stemmed = stemmed;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    marked.setLength(0);
    owner.setLength(0);
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
    if (stemmed) {
      beside();
    } else if (!stemmer.leaves(term)) {
      marked.append(WordForms.MARK).append(term);
    }
    return true;
  }

  /** An owner has no form of its own: the word with the possessive, which is next, has it. */
  private void beside() {
    if (type.type().equals(TokenKind.OWNER.name())) {
      owner.append(term);
      return;
    }
    CharSequence stem = stemmer.stem(term);
    if (CharSequence.compare(stem, term) != 0) {
      marked.append(WordForms.MARK).append(stem);
      if (CharSequence.compare(stem, owner) == 0 && stemmer.leaves(owner)) {
        marked.setLength(0); // the owner says it
      }
    }
    owner.setLength(0);
  }
}
