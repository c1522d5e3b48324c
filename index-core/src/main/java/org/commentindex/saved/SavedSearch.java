package org.commentindex.saved;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A query with a name.
 *
 * @param name the name: letters, digits, dots, hyphens and underscores
 * @param query the text of the query
 * @param seen the time of the last run of the index when new comments were last shown; null if they
 *     were never shown, so that all comments are new
 */
public record SavedSearch(String name, String query, @Nullable Instant seen) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

  /**
   * Checks the name and the query.
   *
   * @throws IllegalArgumentException if the name has other characters, or the query is blank
   */
  public SavedSearch {
    Objects.requireNonNull(query, "query == null");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name has letters, digits, dots, hyphens and underscores, got " + name);
    }
    if (query.isBlank()) {
      throw new IllegalArgumentException("the query of " + name + " is blank");
    }
  }

  /**
   * {@return the query restricted to comments that are new since new comments were last shown}
   *
   * @param parsed the parsed query
   */
  public ParsedQuery newOnly(ParsedQuery parsed) {
    return seen == null
        ? parsed
        : limited(parsed, new CommentQuery.Added(seen.plusMillis(1), null, false));
  }

  /**
   * {@return the query restricted to comments that the last run of the index added}
   *
   * @param parsed the parsed query
   */
  public static ParsedQuery ofLastRun(ParsedQuery parsed) {
    return limited(parsed, new CommentQuery.Added(null, null, true));
  }

  private static ParsedQuery limited(ParsedQuery parsed, CommentQuery condition) {
    List<CommentQuery> parts = new ArrayList<>();
    if (parsed.query() instanceof CommentQuery.All all) {
      parts.addAll(all.parts());
    } else {
      parts.add(parsed.query());
    }
    parts.add(condition);
    return new ParsedQuery(parsed.text(), new CommentQuery.All(parts), parsed.warnings());
  }
}
