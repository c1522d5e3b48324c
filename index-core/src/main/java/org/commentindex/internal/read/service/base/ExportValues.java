package org.commentindex.internal.read.service.base;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Static methods that convert the values of services' JSON fields. */
public final class ExportValues {
  /** An abbreviated count, such as {@code 1.2K}. */
  private static final Pattern ABBREVIATED =
      Pattern.compile("(-?[0-9]{1,12}(?:[.,][0-9]{1,3})?)\\s*([KkMmBb])");

  /** The longest text, in characters, that is parsed as a number: a double needs at most 24. */
  private static final int MAX_NUMBER_LENGTH = 24;

  /** Numbers from this size up are rejected: a double is exact to about 15 decimal digits. */
  private static final double MAX_NUMBER = 1e15;

  /**
   * The longest text, in characters, that is compared to deletion markers; all markers are shorter.
   */
  private static final int MAX_MARKER_LENGTH = 39;

  private static final Set<String> DELETION_MARKERS =
      Set.of(
          "[deleted]",
          "[removed]",
          "[ removed by reddit ]",
          "[removed by reddit]",
          "[deleted by user]",
          "[flagged]",
          "[dead]",
          "[delayed]",
          "(post deleted by author)",
          "<p>(post deleted by author)</p>",
          "comment deleted",
          "comment removed");

  private ExportValues() {}

  /**
   * Parses a number, also {@code 1.2K} or {@code 12.0}, and rounds it; null if it is not a number.
   */
  public static @Nullable Long number(@Nullable String text) {
    if (text == null || text.length() > MAX_NUMBER_LENGTH) {
      return null;
    }
    String number = text.strip();
    Matcher m = ABBREVIATED.matcher(number);
    try {
      if (m.matches()) {
        double factor =
            switch (m.group(2).toLowerCase(Locale.ROOT)) {
              case "k" -> 1e3;
              case "m" -> 1e6;
              default -> 1e9;
            };
        return Math.round(Double.parseDouble(m.group(1).replace(',', '.')) * factor);
      }
      double value = Double.parseDouble(number);
      return Math.abs(value) < MAX_NUMBER ? Math.round(value) : null;
    } catch (NumberFormatException e) {
      return null; // text instead of a number: unknown
    }
  }

  /** Returns the id with a prefix that makes it unique among all services; null if it is blank. */
  public static @Nullable String id(String prefix, @Nullable String id) {
    return id == null || id.isBlank() ? null : prefix + id.strip();
  }

  /**
   * Returns the sum of a numeric field over the objects of an array; null if it is not an array.
   */
  public static @Nullable Long sum(JsonNode array, String field) {
    if (!array.isArray()) {
      return null;
    }
    long sum = 0;
    for (JsonNode element : array) {
      Long number = number(element.path(field).asText());
      sum += number == null ? 0 : number;
    }
    return sum;
  }

  /** Adds the tags in an array of names, or of objects with a {@code name}. */
  public static void addTags(RawRecord.Builder record, JsonNode tags) {
    for (JsonNode tag : tags) {
      String name = ExportItem.textOf(tag.isObject() ? tag.path("name") : tag);
      if (name != null) {
        record.tag(name);
      }
    }
  }

  /** Adds the links in a field of the objects of an array. */
  public static void addLinks(RawRecord.Builder record, JsonNode array, String field) {
    for (JsonNode element : array) {
      String link = ExportItem.textOf(element.path(field));
      if (link != null) {
        record.link(link);
      }
    }
  }

  /** Returns a plain text as HTML. */
  public static String escapeHtml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Returns true if a text is null, blank, or a service's marker of a deleted comment. */
  public static boolean isDeletionMarker(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return true;
    }
    String marker = text.strip();
    return marker.length() <= MAX_MARKER_LENGTH
        && DELETION_MARKERS.contains(marker.toLowerCase(Locale.ROOT));
  }
}
