package org.commentindex.internal.read.base;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commentindex.indexing.FormatChoice;
import org.jspecify.annotations.Nullable;

/**
 * The names that the fields of a source go by: those that somebody said, then the usual ones. A
 * field within another is named by both, with a full stop between: {@code user.name}. Immutable,
 * thread-safe.
 */
public final class FieldNames {
  private final Map<String, GenericField.Name> said = new HashMap<>();
  private final Set<String> leading = new HashSet<>();

  private FieldNames() {}

  /**
   * The names that a choice says.
   *
   * @throws IllegalArgumentException if it says one of a field that there is not
   */
  public static FieldNames of(FormatChoice choice) {
    FieldNames names = new FieldNames();
    new TreeMap<>(choice.fields()).forEach(names::add);
    return names;
  }

  private void add(String field, String theirs) {
    GenericField.Name known = GenericField.named(field);
    if (known == null) {
      throw new IllegalArgumentException(
          "no field is called " + field + ": a map names " + GenericField.list());
    }
    said.put(theirs, new GenericField.Name(known.field(), -1));
    for (int stop = theirs.indexOf('.'); stop > 0; stop = theirs.indexOf('.', stop + 1)) {
      leading.add(theirs.substring(0, stop));
    }
  }

  /** The field that a name or path means; null if it means none. */
  public GenericField.@Nullable Name named(String name) {
    GenericField.Name known = said.get(name);
    return known != null || name.indexOf('.') >= 0 ? known : GenericField.named(name);
  }

  /** Whether a field that was named stands within this one. */
  public boolean leadsOn(String path) {
    return leading.contains(path);
  }
}
