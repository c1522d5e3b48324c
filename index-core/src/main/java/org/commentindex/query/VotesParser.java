package org.commentindex.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.query.CommentQuery.Votes;
import org.jspecify.annotations.Nullable;

/** Parses vote counts: {@code 5}, {@code >10}, {@code <=3}, {@code 5..9}, {@code 5..}. */
final class VotesParser {
  static final String EXPECTED =
      "write votes:5, votes:>10, votes:<=3, votes:5..9 or votes:[5 TO 9]";

  /** Groups of three digits after the first; with it, at most 18 digits. */
  private static final String GROUPS = "{1,5}";

  /**
   * A number of at most 18 digits, so that it fits a {@code long}. Commas may separate groups of
   * three digits.
   */
  private static final String NUMBER =
      "([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})" + GROUPS + "|[0-9]{1,18}))";

  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)?" + NUMBER);

  private static final Pattern RANGE = Pattern.compile(NUMBER + "?\\.\\." + NUMBER + "?");

  private static final Pattern END = Pattern.compile("\\*|" + NUMBER);

  private VotesParser() {}

  /** Returns the condition, or null if the value is not a vote count. */
  static @Nullable Votes read(String value) {
    BracketRange brackets = BracketRange.parse(value);
    if (brackets != null) {
      return inBrackets(brackets);
    }
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
    long number = Long.parseLong(digits(comparison.group(2)));
    String sign = comparison.group(1) == null ? "=" : comparison.group(1);
    return switch (sign) {
      case ">" -> new Votes(number + 1, null);
      case ">=" -> new Votes(number, null);
      case "<" -> new Votes(null, number - 1);
      case "<=" -> new Votes(null, number);
      default -> new Votes(number, number);
    };
  }

  private static @Nullable Votes inBrackets(BracketRange range) {
    if (!END.matcher(range.from()).matches() || !END.matcher(range.to()).matches()) {
      return null;
    }
    Long from = range.isOpen(range.from()) ? null : number(range.from());
    Long to = range.isOpen(range.to()) ? null : number(range.to());
    Long least = from == null || range.fromInclusive() ? from : Long.valueOf(from + 1);
    Long most = to == null || range.toInclusive() ? to : Long.valueOf(to - 1);
    return least != null && most != null && least > most ? null : new Votes(least, most);
  }

  private static @Nullable Long number(@Nullable String typed) {
    return typed == null ? null : Long.valueOf(digits(typed));
  }

  private static String digits(String typed) {
    return typed.replace(",", "");
  }
}
