package org.commentindex.internal.read.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.value.TimestampParser;
import org.jspecify.annotations.Nullable;

/** Converts the values of fields from the forms in which exports write them. */
final class WrittenValues {
  /** Longest number of votes parsed, in characters: a 15-digit number with sign and fraction. */
  private static final int MAX_VOTES_CHARS = 20;

  /** Absolute vote counts of this size or more are ignored; smaller doubles are exact integers. */
  private static final double VOTES_LIMIT = 1e15;

  /** A number with an abbreviated unit, such as {@code 1.2K}. */
  private static final Pattern SHORT_NUMBER =
      Pattern.compile("([+-]?[0-9]+(?:[.,][0-9]+)?)\\s?([KkMm]|mil|Tsd\\.?|тыс\\.?|万|萬|千)");

  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}(?:[,\\u00a0\\u202f' ][0-9]{3})+");

  private static final Pattern DOTTED = Pattern.compile("[+-]?[0-9]{1,3}(?:\\.[0-9]{3})+");

  /** A list of reactions, such as {@code 👍 (3), 🎉 (1)}. */
  private static final Pattern REACTION = Pattern.compile("\\(([0-9]{1,9})\\)\\s*(?:,|$)");

  /** An integer that a program wrote as a floating-point number. */
  private static final Pattern INTEGRAL = Pattern.compile("([0-9]{1,20})\\.0");

  private static final Pattern TIME =
      Pattern.compile("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: [AaPp][Mm])?");

  private static final DateTimeFormatter TIME_FORMAT =
      DateTimeFormatter.ofPattern("[h:mm[:ss] a][H:mm[:ss]]", Locale.US);

  /** How database exports and Python write a missing value. */
  private static final Set<String> NULLS =
      Set.of("null", "none", "nan", "nil", "undefined", "nat", "n/a");

  private WrittenValues() {}

  /** Returns true if the value means that there is none. */
  static boolean isNull(String value) {
    return value.equals("\\N") || NULLS.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Returns an identifier as its service writes it. */
  static String id(String value) {
    Matcher integral = INTEGRAL.matcher(value);
    return integral.matches() ? integral.group(1) : value;
  }

  /** Returns the id of a parent, or null if the value says that there is none. */
  static @Nullable String parent(String value) {
    String id = id(value);
    return id.equals("0") || id.equals("-1") ? null : id;
  }

  /** Returns a date, or null for other text, such as {@code 2 years ago}. */
  static @Nullable Instant date(String value, boolean dayFirst) {
    Instant exported = TimestampParser.parse(value);
    return exported != null ? exported : WrittenDates.parse(value.strip(), dayFirst);
  }

  /** Returns a time of day without a day, or null for other text. */
  static @Nullable LocalTime timeOfDay(String value) {
    if (!TIME.matcher(value).matches()) {
      return null;
    }
    try {
      return LocalTime.parse(value.toUpperCase(Locale.ROOT), TIME_FORMAT);
    } catch (DateTimeException e) {
      return null; // no such time
    }
  }

  /** Returns a number of votes, or null for other text. */
  static @Nullable Long votes(String text) {
    String value = text.strip();
    Matcher reactions = REACTION.matcher(value);
    if (value.endsWith(")") && reactions.find()) {
      long sum = 0;
      do {
        sum += Long.parseLong(reactions.group(1));
      } while (reactions.find());
      return sum;
    }
    if (value.length() > MAX_VOTES_CHARS) {
      return null;
    }
    Matcher abbreviated = SHORT_NUMBER.matcher(value);
    try {
      if (abbreviated.matches()) {
        double number = Double.parseDouble(abbreviated.group(1).replace(',', '.'));
        return Math.round(number * unit(abbreviated.group(2)));
      }
      if (GROUPED.matcher(value).matches()) {
        value = value.replaceAll("[^0-9+-]", "");
      } else if (DOTTED.matcher(value).matches() && !value.endsWith(".000")) {
        value = value.replace(".", "");
      }
      double number = Double.parseDouble(value);
      return Math.abs(number) < VOTES_LIMIT ? Math.round(number) : null;
    } catch (NumberFormatException e) {
      return null; // not a number: unknown
    }
  }

  private static double unit(String word) {
    return switch (word.charAt(0)) {
      case 'M' -> 1e6;
      case 'm' -> word.length() > 1 ? 1e3 : 1e6;
      case '万', '萬' -> 1e4;
      default -> 1e3;
    };
  }
}
