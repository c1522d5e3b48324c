package org.commentindex.internal.dedup.verify;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an author, normalized for comparison.
 *
 * @param name the name in lower case
 */
public record AuthorKey(String name) {
  /**
   * Minimum letters and digits of a name that may be a part of another: "Al" is in many names.
   * Chosen by hand.
   */
  private static final int MIN_PART = 3;

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Returns the key of a name, or null if it is blank. */
  static @Nullable AuthorKey of(@Nullable String author) {
    String normalized = author == null ? "" : CopyTextNormalizer.normalize(author);
    return normalized.isEmpty() ? null : new AuthorKey(normalized);
  }

  /**
   * Returns true if the names may be a nickname and a login of one person: "Old Jon" and "oldjon",
   * "Mira" and "mira_k". Evidence only where a text and its time are equal as well.
   */
  boolean mayBe(AuthorKey other) {
    return name.equals(other.name) || isPartOf(other) || other.isPartOf(this);
  }

  private boolean isPartOf(AuthorKey other) {
    String whole = SEPARATORS.matcher(other.name).replaceAll("");
    String joined = SEPARATORS.matcher(name).replaceAll("");
    return joined.length() >= MIN_PART && whole.contains(joined);
  }
}
