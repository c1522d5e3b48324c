package org.commentindex.cli.print.object;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Writes the dates of JSON objects, which are in UTC, with the offset of another time zone. */
public final class ZonedDates {
  /** The fields whose values are dates, in objects of any type. */
  private static final Set<String> DATES =
      Set.of("date", "earliest", "latest", "first", "last", "last_run", "seen", "time");

  private final ZoneId zone;

  public ZonedDates(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns an object with its dates in the zone. */
  public JsonObject applyTo(JsonObject object) {
    if (zone.equals(ZoneOffset.UTC)) {
      return object;
    }
    Map<String, @Nullable Object> zoned = new LinkedHashMap<>();
    object.fields().forEach((name, value) -> zoned.put(name, value(name, value)));
    return new JsonObject(object.type(), zoned);
  }

  private @Nullable Object value(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> zoned = new LinkedHashMap<>();
      map.forEach((key, of) -> zoned.put((String) key, value((String) key, of)));
      return zoned;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> value("", element)).toList();
    }
    return value instanceof String text && DATES.contains(name) ? date(text) : value;
  }

  private String date(String instant) {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.parse(instant).atZone(zone));
    } catch (DateTimeException notAnInstant) {
      return instant; // a field of the same name with another meaning
    }
  }
}
