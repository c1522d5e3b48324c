package org.commentindex.internal.quote;

import java.time.Instant;
import java.util.Comparator;
import org.commentindex.model.Comment;

/**
 * A comment that has the words of a quotation. In natural order, the most likely candidate is
 * first.
 *
 * @param comment the comment
 * @param containment fraction of the quotation's words that it has, 0 to 1
 * @param sameThread true if it is in the thread of the quoting comment
 * @param sameSource true if the two comments have a common source
 */
record QuoteCandidate(Comment comment, double containment, boolean sameThread, boolean sameSource)
    implements Comparable<QuoteCandidate> {

  /** A total order, since ids are unique. */
  private static final Comparator<QuoteCandidate> LIKELIEST_FIRST =
      Comparator.comparingDouble(QuoteCandidate::containment)
          .reversed()
          .thenComparing(candidate -> !candidate.sameThread)
          .thenComparing(candidate -> !candidate.sameSource)
          .thenComparing(QuoteCandidate::date)
          .thenComparing(candidate -> candidate.comment.id());

  private Instant date() {
    return comment.date() == null ? Instant.MAX : comment.date();
  }

  @Override
  public int compareTo(QuoteCandidate other) {
    return LIKELIEST_FIRST.compare(this, other);
  }
}
