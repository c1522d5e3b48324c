package org.commentindex.json;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with its type. Immutable.
 *
 * @param type the type
 * @param fields the values by field name, in order, without {@code v} and {@code type}. A value is
 *     a String, Boolean, Integer, Long, Double or null, or a List or a Map of such values
 */
public record JsonObject(JsonType type, Map<String, @Nullable Object> fields) {

  public JsonObject {
    Objects.requireNonNull(type, "type == null");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * {@return a copy with only the named fields, in the order of this object}
   *
   * @param names the names of fields to keep
   */
  public JsonObject only(Collection<String> names) {
    Map<String, @Nullable Object> selected = new LinkedHashMap<>(fields);
    selected.keySet().retainAll(names);
    return new JsonObject(type, selected);
  }
}
