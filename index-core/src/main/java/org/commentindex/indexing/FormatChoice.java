package org.commentindex.indexing;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * In which format sources are read, if not in that which their content shows. Immutable.
 *
 * @param name the format of all sources, as {@code CommentIndexer.formats()} lists it, or null:
 *     found for each from its content
 * @param fields which field of generic JSON, CSV or the like holds what: {@code author} to {@code
 *     user}, or to {@code user.name} for a field within another; what is not named here goes by its
 *     usual names. If there are any, no source is taken for the export of a service.
 */
public record FormatChoice(@Nullable String name, Map<String, String> fields) {

  public FormatChoice {
    Objects.requireNonNull(fields, "fields == null");
    // In order, so that the same choice prints as the same text.
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** Whatever the content shows. */
  public static FormatChoice byContent() {
    return new FormatChoice(null, Map.of());
  }
}
