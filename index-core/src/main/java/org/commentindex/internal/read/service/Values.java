package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Reads what services write into their fields. */
final class Values {
  private static final Pattern SHORT =
      Pattern.compile("(-?[0-9]{1,12}(?:[.,][0-9]{1,3})?)\\s*([KkMmBb])");

  private Values() {}

  /** A whole number, also of {@code 1.2K} and {@code 12.0}; null if it is none. */
  static @Nullable Long number(@Nullable String text) {
    if (text == null || text.length() > 24) {
      return null;
    }
    String number = text.strip();
    Matcher m = SHORT.matcher(number);
    try {
      if (m.matches()) {
        double size =
            switch (m.group(2).toLowerCase(Locale.ROOT)) {
              case "k" -> 1e3;
              case "m" -> 1e6;
              default -> 1e9;
            };
        return Math.round(Double.parseDouble(m.group(1).replace(',', '.')) * size);
      }
      double value = Double.parseDouble(number);
      return Math.abs(value) < 1e15 ? Math.round(value) : null;
    } catch (NumberFormatException e) {
      return null; // words where a number was meant: unknown
    }
  }

  /** An id behind the service's name, so that no other service's is the same; null if unknown. */
  static @Nullable String id(String service, @Nullable String id) {
    return id == null || id.isBlank() ? null : service + id.strip();
  }

  /** The sum of a count in each object of an array; null if there is no array. */
  static @Nullable Long sum(JsonNode array, String count) {
    if (!array.isArray()) {
      return null;
    }
    long sum = 0;
    for (JsonNode one : array) {
      Long number = number(one.path(count).asText());
      sum += number == null ? 0 : number;
    }
    return sum;
  }

  /** Adds the tags of an array of names, or of objects with names. */
  static void addTags(RawRecord.Builder record, JsonNode tags) {
    for (JsonNode tag : tags) {
      String name = Item.textOf(tag.isObject() ? tag.path("name") : tag);
      if (name != null) {
        record.tag(name);
      }
    }
  }

  /** Adds the links that stand in a field of each object of an array. */
  static void addLinks(RawRecord.Builder record, JsonNode array, String field) {
    for (JsonNode one : array) {
      String link = Item.textOf(one.path(field));
      if (link != null) {
        record.link(link);
      }
    }
  }

  /** What stands behind the last of these in a text; the text itself if none is in it. */
  static String afterLast(String text, char mark) {
    return text.substring(text.lastIndexOf(mark) + 1);
  }

  /** Whether a text is what services leave where a comment was. */
  static boolean isGone(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return true;
    }
    String word = text.strip();
    return word.length() < 40
        && switch (word.toLowerCase(Locale.ROOT)) {
          case "[deleted]",
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
              "comment removed" ->
              true;
          default -> false;
        };
  }
}
