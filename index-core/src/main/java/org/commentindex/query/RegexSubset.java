package org.commentindex.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates regular expressions. The subset means the same to every engine and matches in linear
 * time.
 *
 * <p>It has ordinary characters; {@code .}; classes {@code [a-z] [^a-z]}; {@code \d \D \w \W \s
 * \S}; {@code ( )} and {@code |}; {@code ? * + {n} {n,} {n,m}}. A backslash escapes any character
 * except letters and digits. There are no back references, no lookaround, no empty alternatives and
 * no quantifier after another. Characters that are operators to some engines ({@code " # @ & ~ <
 * >}) are ordinary; {@code "} must be escaped. With its repetitions expanded, an expression has at
 * most {@value #MAX_EXPANDED_LENGTH} characters.
 */
final class RegexSubset {
  /** The maximum length of an expression in characters; chosen by hand. */
  static final int MAX_LENGTH = 200;

  /**
   * The maximum length of an expression with its repetitions expanded, in characters. Bounds the
   * size of the automaton; chosen by hand, covered by {@code RegexSubsetTest}.
   */
  static final int MAX_EXPANDED_LENGTH = 1_000;

  /** A repetition count: at most three digits, so that a count fits an int. */
  private static final Pattern REPETITION = Pattern.compile("[0-9]{1,3}(,([0-9]{1,3})?)?");

  private static final String CLASSES = "dDwWsS";

  private final String expression;
  private final Deque<Long> outer = new ArrayDeque<>();
  private int at;
  private long size;

  /**
   * The expanded length of the item that a quantifier here would repeat; 0 if there is none, -1
   * after a quantifier.
   */
  private long last;

  private RegexSubset(String expression) {
    this.expression = expression;
  }

  /** Returns what is wrong, as a predicate of "the expression", or null if it is valid. */
  static @Nullable String problem(String expression) {
    if (expression.length() > MAX_LENGTH) {
      return "is longer than " + MAX_LENGTH + " characters";
    }
    return new RegexSubset(expression).check();
  }

  /** Strips {@code ^} and {@code $}, because an expression always matches a whole word. */
  static String withoutAnchors(String expression) {
    int start = expression.startsWith("^") ? 1 : 0;
    int end = expression.length();
    if (end - start > 1 && expression.endsWith("$") && expression.charAt(end - 2) != '\\') {
      end--;
    }
    return end > start ? expression.substring(start, end) : expression;
  }

  private @Nullable String check() {
    while (at < expression.length()) {
      String problem = step(expression.charAt(at++));
      if (problem != null) {
        return problem;
      }
      if (size > MAX_EXPANDED_LENGTH) {
        return "is too large with its repetitions expanded";
      }
    }
    if (!outer.isEmpty()) {
      return "has a ( that is never closed";
    }
    return last == 0 ? "ends with an empty alternative" : null;
  }

  private @Nullable String step(char c) {
    return switch (c) {
      case '(' -> open();
      case ')' -> close();
      case '|' -> alternative();
      case '[' -> bracket();
      case '\\' -> escape();
      case '*', '+', '?' -> repeat(c == '?' ? 1 : 2);
      case '{' -> braces();
      case ']', '}', '^', '$', '"' -> "has a %s that must be written \\%s".formatted(c, c);
      default -> one();
    };
  }

  private @Nullable String one() {
    if (Character.isHighSurrogate(expression.charAt(at - 1))
        && at < expression.length()
        && Character.isLowSurrogate(expression.charAt(at))) {
      at++;
    }
    last = 1;
    size++;
    return null;
  }

  private @Nullable String open() {
    if (at < expression.length() && expression.charAt(at) == '?') {
      return "has a (?, which is not supported";
    }
    outer.push(size);
    size = 0;
    last = 0;
    return null;
  }

  private @Nullable String close() {
    if (outer.isEmpty()) {
      return "has a ) without (";
    }
    if (last == 0) {
      return "has an empty alternative";
    }
    last = size;
    size += outer.pop();
    return null;
  }

  private @Nullable String alternative() {
    if (last == 0) {
      return "has an empty alternative";
    }
    last = 0;
    return null;
  }

  private @Nullable String escape() {
    if (at == expression.length()) {
      return "ends with a backslash";
    }
    char c = expression.charAt(at++);
    if (Character.isLetterOrDigit(c) && CLASSES.indexOf(c) < 0) {
      return "has a \\%s, which is not supported".formatted(c);
    }
    last = 1;
    size++;
    return null;
  }

  private @Nullable String braces() {
    int end = expression.indexOf('}', at);
    String inside = end < 0 ? "" : expression.substring(at, end);
    if (!REPETITION.matcher(inside).matches()) {
      return "has a { that must be written \\{";
    }
    at = end + 1;
    int comma = inside.indexOf(',');
    int least = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
    if (comma < 0 || comma == inside.length() - 1) {
      return least == 0 && comma < 0 ? "repeats nothing" : repeat(least + (comma < 0 ? 0 : 1));
    }
    int most = Integer.parseInt(inside.substring(comma + 1));
    return most < least || most == 0 ? "has a repetition {n,m} with n > m" : repeat(most);
  }

  private @Nullable String repeat(int times) {
    if (last <= 0) {
      return last == 0 ? "repeats nothing" : "has two repetitions in a row";
    }
    size += last * (times - 1L);
    last = -1;
    return null;
  }

  private @Nullable String bracket() {
    if (at < expression.length() && expression.charAt(at) == '^') {
      at++;
    }
    int members = 0;
    while (at < expression.length() && expression.charAt(at) != ']') {
      String problem = member();
      if (problem != null) {
        return problem;
      }
      members++;
    }
    if (at == expression.length()) {
      return "has a [ that is never closed";
    }
    at++;
    last = 1;
    size++;
    return members == 0 ? "has an empty [ ]" : null;
  }

  /** Parses a character of a class, or a range. */
  private @Nullable String member() {
    int first = character();
    if (first < 0) {
      return "has a character in [ ] that must be escaped or is not supported";
    }
    boolean range =
        at + 1 < expression.length()
            && expression.charAt(at) == '-'
            && expression.charAt(at + 1) != ']';
    if (!range) {
      return null;
    }
    at++;
    int last = character();
    return last < first ? "has a range in [ ] that runs backwards" : null;
  }

  /** Parses a code point within a class; returns -1 if it is not allowed there. */
  private int character() {
    int c = expression.codePointAt(at);
    at += Character.charCount(c);
    if (c == '\\') {
      if (at == expression.length() || Character.isLetterOrDigit(expression.charAt(at))) {
        return -1;
      }
      return expression.charAt(at++);
    }
    return "[&^\"-".indexOf(c) >= 0 ? -1 : c;
  }
}
