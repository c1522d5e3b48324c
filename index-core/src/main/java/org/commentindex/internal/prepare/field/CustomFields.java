package org.commentindex.internal.prepare.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexSettings;
import org.commentindex.model.CustomFieldType;
import org.commentindex.model.CustomValue;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields that an index declares. Immutable.
 *
 * @param types the types by name
 */
public record CustomFields(Map<String, CustomFieldType> types) {
  /** Maximum characters of a string: longer ones would be cut in the index. */
  private static final int MAX_STRING = 8_000;

  public CustomFields {
    types = Map.copyOf(types);
  }

  /**
   * Returns the fields of an index and those to declare.
   *
   * @throws IllegalArgumentException if a field is declared with two types
   */
  public static CustomFields of(IndexBackend backend, Map<String, CustomFieldType> declared) {
    Map<String, CustomFieldType> types =
        new TreeMap<>(IndexSettings.customFields(backend.settings()));
    declared.forEach(
        (name, type) -> {
          CustomFieldType before = types.putIfAbsent(name, type);
          if (before != null && before != type) {
            throw new IllegalArgumentException(
                "the field \"%s\" of the index is a %s, not a %s"
                    .formatted(name, word(before), word(type)));
          }
        });
    return new CustomFields(types);
  }

  private static String word(CustomFieldType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a record whose values have the declared types: a string of a date field is read as a
   * date.
   *
   * @throws IllegalArgumentException if a field is not declared or has another type
   */
  public SourceRecord checked(SourceRecord record) {
    if (record.custom().isEmpty()) {
      return record;
    }
    Map<String, CustomValue> values = new TreeMap<>();
    record.custom().forEach((name, value) -> values.put(name, checked(name, value)));
    return record.toBuilder().custom(values).build();
  }

  /** Returns the copies with {@link #checked} records. */
  public List<Occurrence> checked(List<Occurrence> copies) {
    List<Occurrence> all = new ArrayList<>(copies.size());
    for (Occurrence copy : copies) {
      all.add(
          new Occurrence(
              checked(copy.record()), copy.kind(), copy.similarity(), copy.containment()));
    }
    return all;
  }

  private CustomValue checked(String name, CustomValue value) {
    CustomFieldType type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException(
          "the field \"" + name + "\" is not declared; the index declares " + listed());
    }
    if (value.text().length() > MAX_STRING) {
      throw new IllegalArgumentException(
          "the field \"" + name + "\" has more than " + MAX_STRING + " characters");
    }
    CustomValue read =
        value.type() == type ? value : type == CustomFieldType.DATE ? date(value) : null;
    if (read == null) {
      throw new IllegalArgumentException(
          "the field \"%s\" is a %s, not a %s".formatted(name, word(type), word(value.type())));
    }
    return read;
  }

  private static @Nullable CustomValue date(CustomValue value) {
    try {
      return value.type() == CustomFieldType.STRING
          ? CustomValue.of(Instant.parse(value.text()))
          : null;
    } catch (DateTimeException e) {
      return null; // reported with the name of the field
    }
  }

  private String listed() {
    return types.isEmpty() ? "none" : String.join(", ", new TreeMap<>(types).keySet());
  }
}
