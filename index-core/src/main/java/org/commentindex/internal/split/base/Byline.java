package org.commentindex.internal.split.base;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a comment on a page. Each component is null if the page does not show it.
 *
 * @param author the author's name, never blank
 * @param title the title above the text, as of a review
 * @param date the time of posting; also null if it is relative to an unknown day
 * @param swappedDate the time of posting with day and month swapped, if both orders are valid
 * @param votes the number of votes
 * @param depth the depth of the reply, 0 for a comment on the post
 */
public record Byline(
    @Nullable String author,
    @Nullable String title,
    @Nullable Instant date,
    @Nullable Instant swappedDate,
    @Nullable Long votes,
    @Nullable Integer depth) {

  /** The byline of a comment without metadata on the page. */
  public static final Byline NONE = new Byline(null, null, null, null, null, null);

  /** A mail address, alone or behind a name. It is never part of an author. */
  private static final Pattern ADDRESS =
      LinePattern.compile(
          "[<(\\[]?(?<![\\w@])[\\w.+-]{label}@[\\w-]{label}(?:\\.[\\w-]{label})++[>)\\]]?");

  /** Strips the author and removes mail addresses from it; a blank one becomes null. */
  public Byline {
    author =
        author != null && author.indexOf('@') >= 0
            ? ADDRESS.matcher(author).replaceAll("")
            : author;
    author = author == null || author.isBlank() ? null : author.strip();
  }

  /** Returns a byline of an author and a date, either of which may be null. */
  public static Byline of(@Nullable String author, @Nullable Instant date) {
    return new Byline(author, null, date, null, null, null);
  }

  /** Returns this byline with another author. */
  public Byline withAuthor(@Nullable String other) {
    return new Byline(other, title, date, swappedDate, votes, depth);
  }

  /** Returns this byline with another title. */
  public Byline withTitle(@Nullable String other) {
    return new Byline(author, other, date, swappedDate, votes, depth);
  }

  /** Returns this byline with day and month of the date swapped, if that is a valid date. */
  public Byline swapped() {
    return swappedDate == null ? this : new Byline(author, title, swappedDate, date, votes, depth);
  }

  /** Returns this byline, with the given votes if it has none. */
  public Byline orVotes(@Nullable Long other) {
    return votes != null ? this : new Byline(author, title, date, swappedDate, other, depth);
  }

  /** Returns this byline, with the given depth if it has none. */
  public Byline orDepth(@Nullable Integer other) {
    return depth != null ? this : new Byline(author, title, date, swappedDate, votes, other);
  }
}
