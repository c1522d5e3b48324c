package org.commentindex.internal.split.base;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the furniture around a comment says of it; each is null where it says nothing.
 *
 * @param author who wrote it, never blank
 * @param date when it was posted; null also when it is told relative to an unknown day
 * @param otherDate the same with day and month the other way round, where that may be meant
 * @param votes its votes
 * @param depth how deep a reply it is, 0 for a comment on the post
 */
public record Byline(
    @Nullable String author,
    @Nullable Instant date,
    @Nullable Instant otherDate,
    @Nullable Long votes,
    @Nullable Integer depth) {

  /** Says nothing. */
  public static final Byline NONE = new Byline(null, null, null, null, null);

  public Byline {
    author = author == null || author.isBlank() ? null : author.strip();
  }

  /** An author and a date. */
  public static Byline of(@Nullable String author, @Nullable Instant date) {
    return new Byline(author, date, null, null, null);
  }

  /** The same with day and month the other way round, where that is a date. */
  public Byline swapped() {
    return otherDate == null ? this : new Byline(author, otherDate, date, votes, depth);
  }

  /** The same with these votes, unless it has some. */
  public Byline orVotes(@Nullable Long other) {
    return votes != null ? this : new Byline(author, date, otherDate, other, depth);
  }

  /** The same with this depth, unless it has one. */
  public Byline orDepth(@Nullable Integer other) {
    return depth != null ? this : new Byline(author, date, otherDate, votes, other);
  }
}
