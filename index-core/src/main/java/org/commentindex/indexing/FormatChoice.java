package org.commentindex.indexing;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The format in which sources are read. Immutable.
 *
 * @param name the format of all sources, one of {@code CommentSources.formats()}, or null to detect
 *     it from the content of each
 * @param fields the field names of generic JSON and tables. A key is a property such as {@code
 *     author}; its value is a field such as {@code user}, or {@code user.name} for a nested field,
 *     or {@code #3} for the third column of a table. Properties without an entry are found by their
 *     usual names. If there are entries, no source is read as the export of a service
 */
public record FormatChoice(@Nullable String name, Map<String, String> fields) {

  public FormatChoice {
    Objects.requireNonNull(fields, "fields == null");
    // Sorted, so that equal choices have the same toString().
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** {@return the choice that detects the format from the content} */
  public static FormatChoice byContent() {
    return new FormatChoice(null, Map.of());
  }
}
