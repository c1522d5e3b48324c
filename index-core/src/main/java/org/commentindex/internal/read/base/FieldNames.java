package org.commentindex.internal.read.base;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commentindex.indexing.FormatChoice;
import org.jspecify.annotations.Nullable;

/**
 * Maps names in a source to fields: first the names that the user mapped, then the usual ones. A
 * nested field is named by its path, such as {@code user.name}. Immutable and thread-safe.
 */
public final class FieldNames {
  /** Ranks before all usual names, which start at 0. */
  private static final int MAPPED_RANK = -1;

  private final Map<String, GenericField.Name> mapped = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();

  private FieldNames() {}

  /**
   * Returns the names of a format choice.
   *
   * @throws IllegalArgumentException if it maps an unknown field
   */
  public static FieldNames of(FormatChoice choice) {
    FieldNames names = new FieldNames();
    new TreeMap<>(choice.fields()).forEach(names::add);
    return names;
  }

  private void add(String field, String path) {
    GenericField.Name known = GenericField.named(field);
    if (known == null) {
      throw new IllegalArgumentException(
          "unknown field " + field + ": fields are " + GenericField.list());
    }
    mapped.put(path, new GenericField.Name(known.field(), MAPPED_RANK));
    for (int stop = path.indexOf('.'); stop > 0; stop = path.indexOf('.', stop + 1)) {
      prefixes.add(path.substring(0, stop));
    }
  }

  /** Returns the field with this name or path, or null if there is none. */
  public GenericField.@Nullable Name named(String name) {
    GenericField.Name known = mapped.get(name);
    return known != null || name.indexOf('.') >= 0 ? known : GenericField.named(name);
  }

  /** Returns true if the user mapped a field nested in this one. */
  public boolean isMappedPrefix(String path) {
    return prefixes.contains(path);
  }
}
