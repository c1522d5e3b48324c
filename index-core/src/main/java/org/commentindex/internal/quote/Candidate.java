package org.commentindex.internal.quote;

import java.time.Instant;
import java.util.Comparator;
import org.commentindex.model.Comment;

/**
 * A comment that has the words of a quotation; the likeliest one comes first.
 *
 * @param containment which share of the quotation's words it has, 0 to 1
 * @param sameThread whether it stands in the thread of the comment that quotes
 * @param sameSource whether the two have a source in common
 */
record Candidate(Comment comment, double containment, boolean sameThread, boolean sameSource)
    implements Comparable<Candidate> {

  /** Total: no two comments have the same id. */
  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingDouble(Candidate::containment)
          .reversed()
          .thenComparing(candidate -> !candidate.sameThread)
          .thenComparing(candidate -> !candidate.sameSource)
          .thenComparing(Candidate::date)
          .thenComparing(candidate -> candidate.comment.id());

  private Instant date() {
    return comment.date() == null ? Instant.MAX : comment.date();
  }

  @Override
  public int compareTo(Candidate other) {
    return LIKELIEST_FIRST.compare(this, other);
  }
}
