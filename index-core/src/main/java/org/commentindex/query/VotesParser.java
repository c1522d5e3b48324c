package org.commentindex.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.query.CommentQuery.Votes;
import org.jspecify.annotations.Nullable;

/** Parses vote counts: {@code 5}, {@code >10}, {@code <=3}, {@code 5..9}, {@code 5..}. */
final class VotesParser {
  static final String EXPECTED = "write votes:5, votes:>10 or votes:5..9";

  /** Numbers have at most 18 digits, so that they fit a {@code long}. */
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)?([+-]?[0-9]{1,18})");

  private static final Pattern RANGE =
      Pattern.compile("([+-]?[0-9]{1,18})?\\.\\.([+-]?[0-9]{1,18})?");

  private VotesParser() {}

  /** Returns the condition, or null if the value is not a vote count. */
  static @Nullable Votes read(String value) {
    Matcher range = RANGE.matcher(value);
    if (range.matches()) {
      Long least = number(range.group(1));
      Long most = number(range.group(2));
      return least != null && most != null && least > most ? null : new Votes(least, most);
    }
    Matcher comparison = COMPARISON.matcher(value);
    if (!comparison.matches()) {
      return null;
    }
    long number = Long.parseLong(comparison.group(2));
    String sign = comparison.group(1) == null ? "=" : comparison.group(1);
    return switch (sign) {
      case ">" -> new Votes(number + 1, null);
      case ">=" -> new Votes(number, null);
      case "<" -> new Votes(null, number - 1);
      case "<=" -> new Votes(null, number);
      default -> new Votes(number, number);
    };
  }

  private static @Nullable Long number(@Nullable String digits) {
    return digits == null ? null : Long.valueOf(digits);
  }
}
