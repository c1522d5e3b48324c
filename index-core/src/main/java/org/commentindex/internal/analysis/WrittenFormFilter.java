package org.commentindex.internal.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.commentindex.internal.analysis.scan.CommentTokenizer;

/**
 * Keeps only the words that are written with capitals or accents, as terms of {@link WrittenForm}.
 * Their positions are those of the words.
 */
final class WrittenFormFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final CommentTokenizer words;
  private int skipped;

  WrittenFormFilter(CommentTokenizer words) {
    super(words);
    this.words = words;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      skipped += increment.getPositionIncrement();
      if (WrittenForm.has(type.type()) && !words.isPlainlyWritten()) {
        String folded = term.toString();
        String written = words.asWritten();
        if (!written.equals(folded)) {
          term.setEmpty().append(WrittenForm.term(folded, written));
          increment.setPositionIncrement(skipped);
          skipped = 0;
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    skipped = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
  }
}
