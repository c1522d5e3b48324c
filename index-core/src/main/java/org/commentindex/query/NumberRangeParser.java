package org.commentindex.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.query.CustomQuery.CustomNumber;
import org.jspecify.annotations.Nullable;

/** Parses numbers of custom fields: {@code 5}, {@code >1.5}, {@code <=3}, {@code 5..9}. */
final class NumberRangeParser {
  static final String EXPECTED = "write a number, >10, <=3.5 or 5..9";

  private static final String NUMBER =
      "([+-]?[0-9]{1,300}(?:\\.[0-9]{1,300})?(?:[eE][+-]?[0-9]{1,3})?)";
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)?" + NUMBER);
  private static final Pattern RANGE = Pattern.compile(NUMBER + "?\\.\\." + NUMBER + "?");

  private NumberRangeParser() {}

  /** Returns the condition, or null if the value is no number and no range. */
  static @Nullable CustomNumber read(String name, String value) {
    Matcher range = RANGE.matcher(value);
    if (range.matches()) {
      Double least = number(range.group(1));
      Double most = number(range.group(2));
      return least != null && most != null && least > most
          ? null
          : new CustomNumber(name, least, most);
    }
    Matcher comparison = COMPARISON.matcher(value);
    if (!comparison.matches()) {
      return null;
    }
    double number = Double.parseDouble(comparison.group(2));
    String sign = comparison.group(1) == null ? "=" : comparison.group(1);
    return switch (sign) {
      case ">" -> new CustomNumber(name, Math.nextUp(number), null);
      case ">=" -> new CustomNumber(name, number, null);
      case "<" -> new CustomNumber(name, null, Math.nextDown(number));
      case "<=" -> new CustomNumber(name, null, number);
      default -> new CustomNumber(name, number, number);
    };
  }

  private static @Nullable Double number(@Nullable String typed) {
    return typed == null ? null : Double.valueOf(typed);
  }
}
