package org.commentindex.internal.lucene.highlight;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.commentindex.internal.analysis.AnalyzedToken;

/** Streams a list of tokens, some of which may be left out. */
final class TokenListStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<AnalyzedToken> tokens;
  private int next;
  private int position = -1;

  TokenListStream(List<AnalyzedToken> tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    clearAttributes();
    AnalyzedToken token = tokens.get(next++);
    term.append(token.text());
    offset.setOffset(token.start(), token.end());
    increment.setPositionIncrement(token.position() - position);
    position = token.position();
    return true;
  }
}
