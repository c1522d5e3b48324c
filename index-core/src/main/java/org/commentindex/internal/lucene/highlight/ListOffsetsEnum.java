package org.commentindex.internal.lucene.highlight;

import java.util.List;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.util.BytesRef;

/** Iterates over a list of matches. */
final class ListOffsetsEnum extends OffsetsEnum {
  private final List<Match> matches;
  private int current = -1;

  ListOffsetsEnum(List<Match> matches) {
    this.matches = matches;
  }

  @Override
  public boolean nextPosition() {
    return ++current < matches.size();
  }

  /** All clauses weigh the same in a passage's score. */
  @Override
  public int freq() {
    return 1;
  }

  @Override
  public BytesRef getTerm() {
    return matches.get(current).clause();
  }

  @Override
  public int startOffset() {
    return matches.get(current).start();
  }

  @Override
  public int endOffset() {
    return matches.get(current).end();
  }
}
