package org.commentindex.internal.analysis.stem;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.commentindex.internal.analysis.scan.TokenKind;

/**
 * Prepares tokens for {@link org.apache.lucene.analysis.en.KStemFilter}: strips the possessive
 * {@code 's}, replaces words that have a listed stem, and marks as keywords the tokens that the
 * stemmer must not change: names, numbers, symbols and words in other scripts.
 */
public final class StemExceptionFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  public StemExceptionFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    int skipped = 0;
    while (true) {
      if (!input.incrementToken()) {
        return false;
      }
      if (!type.type().equals(TokenKind.OWNER.name())) {
        break;
      }
      // The possessive follows at the same position and becomes the same term when stemmed.
      skipped += increment.getPositionIncrement();
    }
    increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
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
    char[] stem = StemExceptions.stem(buffer, length);
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
