package org.commentindex.query;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Parses time zones: IANA names such as {@code Europe/Berlin}, and offsets such as {@code +02:00}.
 */
public final class TimeZones {
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT|UT)?[+-][0-9]{1,2}(?::?[0-9]{2})?|UTC|GMT|UT|Z");

  /** Names that an error suggests. Chosen by hand; they fit on a line. */
  private static final int MAX_SUGGESTED = 3;

  private TimeZones() {}

  /**
   * {@return the zone with this name, ignoring case, or with this offset}
   *
   * @param text the name or offset of a zone
   * @throws IllegalArgumentException if no zone has this name; the message contains the most
   *     similar names
   */
  public static ZoneId parse(String text) {
    String name = text.strip();
    if (OFFSET.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
      try {
        return ZoneId.of(name.toUpperCase(Locale.ROOT));
      } catch (DateTimeException outOfRange) {
        throw new IllegalArgumentException(
            "no time zone is " + WarningCollector.cite(name) + " from UTC", outOfRange);
      }
    }
    Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    ZoneId.getAvailableZoneIds().forEach(id -> names.put(id, id));
    String id = names.get(name.replace(' ', '_'));
    if (id != null) {
      return ZoneId.of(id);
    }
    List<String> near = nearest(name.toLowerCase(Locale.ROOT).replace(' ', '_'));
    throw new IllegalArgumentException(
        "unknown time zone "
            + WarningCollector.cite(name)
            + (near.isEmpty()
                ? "; write a name such as Europe/Berlin, or an offset such as +02:00"
                : "; did you mean " + String.join(" or ", near) + "?"));
  }

  /**
   * Returns the zones with this city or country, else those of the nearest city, else the nearest
   * full name.
   */
  private static List<String> nearest(String name) {
    Map<String, List<String>> byCity = new TreeMap<>();
    Map<String, String> byName = new TreeMap<>();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      String lower = id.toLowerCase(Locale.ROOT);
      byName.put(lower, id);
      byCity
          .computeIfAbsent(lower.substring(lower.lastIndexOf('/') + 1), city -> new ArrayList<>())
          .add(id);
    }
    String city = name.substring(name.lastIndexOf('/') + 1);
    String abbreviation = ZoneId.SHORT_IDS.get(name.toUpperCase(Locale.ROOT));
    if (abbreviation != null) {
      return List.of(abbreviation);
    }
    String nearestCity =
        byCity.containsKey(city) ? city : NameSuggester.nearest(city, byCity.keySet());
    if (nearestCity != null) {
      List<String> ids = byCity.getOrDefault(nearestCity, List.of());
      return List.copyOf(ids.subList(0, Math.min(MAX_SUGGESTED, ids.size())));
    }
    String nearestName = NameSuggester.nearest(name, byName.keySet());
    return nearestName == null ? List.of() : List.of(byName.get(nearestName));
  }
}
