package org.commentindex.query;

import java.time.Instant;
import java.util.List;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * A group of look-alikes: different comments with nearly the same words.
 *
 * @param group its name, the id of its leader
 * @param comments how many there are of it, among those asked about
 * @param leader the comment that each of them was compared with
 * @param first when the first of them was posted, or null if none says
 * @param last when the last of them was
 * @param senders who wrote the most of them, most first; at most as many as were asked for
 * @param variants some of the others, the oldest first
 */
public record LookAlikes(
    String group,
    long comments,
    Comment leader,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Tally> senders,
    List<Comment> variants) {

  public LookAlikes {
    senders = List.copyOf(senders);
    variants = List.copyOf(variants);
  }
}
