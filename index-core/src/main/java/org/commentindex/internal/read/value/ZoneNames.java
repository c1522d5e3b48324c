package org.commentindex.internal.read.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Time zones by the abbreviations that exports, forums and wikis write. */
public final class ZoneNames {
  /** Hours from UTC. Ambiguous abbreviations are those of North America, as in RFC 5322. */
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("WEST", 1),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("JST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("MEZ", 1),
          Map.entry("MESZ", 2),
          Map.entry("KST", 9));

  private ZoneNames() {}

  /** Returns the hours from UTC, or null if the abbreviation is not known. */
  public static @Nullable Integer hours(String abbreviation) {
    return HOURS.get(abbreviation);
  }
}
