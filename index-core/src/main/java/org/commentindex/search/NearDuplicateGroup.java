package org.commentindex.search;

import java.time.Instant;
import java.util.List;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * A near-duplicate group: different comments with nearly the same words, such as form letters.
 *
 * @param group the name of the group, which is the id of its representative
 * @param comments the number of its comments that match the query
 * @param representative the representative: the comment that the others were compared with
 * @param first the date of the earliest comment, or null if none has a date
 * @param last the date of the latest comment, or null if none has a date
 * @param senders the authors with the most comments in the group, most first
 * @param variants other comments of the group, oldest first
 */
public record NearDuplicateGroup(
    String group,
    long comments,
    Comment representative,
    @Nullable Instant first,
    @Nullable Instant last,
    List<FacetCount> senders,
    List<Comment> variants) {

  public NearDuplicateGroup {
    senders = List.copyOf(senders);
    variants = List.copyOf(variants);
  }
}
