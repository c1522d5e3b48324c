package org.commentindex.json;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.CustomFieldType;
import org.commentindex.model.CustomValue;
import org.commentindex.model.LineRange;
import org.jspecify.annotations.Nullable;

/** Collects the fields of an object in order. An unknown value is null, never an empty text. */
final class FieldMap {
  /** Scores and shares have four decimals; further digits are rounding noise. */
  private static final double FOUR_DECIMALS = 1e4;

  /** Durations are milliseconds with three decimals, so whole microseconds. */
  private static final double NANOS_PER_MICRO = 1e3;

  private static final double MICROS_PER_MILLI = 1e3;

  /** 2^53: whole numbers below it are exact in double precision. */
  private static final double MAX_EXACT = 9_007_199_254_740_992.0;

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /** Adds a value unchanged; it may be null. */
  FieldMap put(String name, @Nullable Object value) {
    fields.put(name, value);
    return this;
  }

  /** Adds a text; null if it is empty. */
  FieldMap text(String name, @Nullable String value) {
    return put(name, value == null || value.isEmpty() ? null : value);
  }

  /** Adds an instant as ISO 8601 in UTC. */
  FieldMap date(String name, @Nullable Instant value) {
    return put(name, value == null ? null : value.toString());
  }

  /** Adds a score or a share, rounded to four decimals. */
  FieldMap rounded(String name, double value) {
    return put(name, Math.rint(value * FOUR_DECIMALS) / FOUR_DECIMALS);
  }

  /** Adds a duration in milliseconds, rounded to three decimals. */
  FieldMap milliseconds(String name, Duration value) {
    return put(name, Math.rint(value.toNanos() / NANOS_PER_MICRO) / MICROS_PER_MILLI);
  }

  /** Adds {@code lines} as the first and the last line; adds nothing if they are null. */
  FieldMap lines(@Nullable LineRange value) {
    return value == null ? this : put("lines", List.of(value.first(), value.last()));
  }

  /** Adds {@code cites}. */
  FieldMap cites(List<CitedUrl> cites) {
    return list(
        "cites",
        cites,
        cite ->
            new FieldMap().put("url", cite.url()).put("as", cite.as()).put("site", cite.site()));
  }

  /** Adds {@code custom}, the values of custom fields; adds nothing if there are none. */
  FieldMap custom(Map<String, CustomValue> values) {
    return values.isEmpty() ? this : customOf(values);
  }

  /** Adds {@code custom}, also if there are no values. */
  FieldMap customOf(Map<String, CustomValue> values) {
    FieldMap custom = new FieldMap();
    new TreeMap<>(values).forEach((name, value) -> custom.put(name, json(value)));
    return object("custom", custom);
  }

  private static Object json(CustomValue value) {
    if (value.type() != CustomFieldType.NUMBER) {
      return value.text();
    }
    double number = value.number();
    return number == Math.rint(number) && Math.abs(number) < MAX_EXACT
        ? (Object) (long) number
        : (Object) number;
  }

  /** Adds a list of objects. */
  <T> FieldMap list(String name, List<T> values, Function<T, FieldMap> fieldsOf) {
    return put(name, values.stream().map(value -> fieldsOf.apply(value).fields).toList());
  }

  /** Adds an object. */
  FieldMap object(String name, FieldMap value) {
    return put(name, value.fields);
  }

  /** Adds a value unless another record has an equal one. */
  FieldMap putUnlessEqual(String name, @Nullable Object value, @Nullable Object other) {
    if (Objects.equals(value, other)) {
      return this;
    }
    Object written = value instanceof Instant instant ? instant.toString() : value;
    return put(name, "".equals(written) ? null : written);
  }

  /** Returns an object of the collected fields. */
  JsonObject as(JsonType type) {
    return new JsonObject(type, fields);
  }
}
