package org.commentindex.internal.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Prepares tokens for a stemmer: takes the possessive off, gives the stem of words that {@link
 * Inflections} knows, and marks as keywords all that the stemmer must leave alone: names, numbers,
 * symbols, words of other scripts.
 */
final class InflectionFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  InflectionFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    int passed = 0;
    while (true) {
      if (!input.incrementToken()) {
        return false;
      }
      if (!type.type().equals(TokenKind.OWNER.name())) {
        break;
      }
      // Without its possessive the word that follows at its place is the same as it.
      passed += increment.getPositionIncrement();
    }
    increment.setPositionIncrement(increment.getPositionIncrement() + passed);
    prepare();
    return true;
  }

  private void prepare() {
    char[] buffer = term.buffer();
    int length = term.length();
    if (length > 2 && buffer[length - 1] == 's' && buffer[length - 2] == '\'') {
      length -= 2;
      term.setLength(length);
    }
    char[] stem = Inflections.stem(buffer, length);
    if (stem != null) {
      term.copyBuffer(stem, 0, stem.length);
    }
    keyword.setKeyword(stem != null || !isPlain(buffer, length));
  }

  private static boolean isPlain(char[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      if (buffer[i] < 'a' || buffer[i] > 'z') {
        return false;
      }
    }
    return true;
  }
}
