package org.commentindex.query;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that may be asked: what every engine reads alike and matches in linear time.
 *
 * <p>Ordinary characters; {@code .}; classes {@code [a-z] [^a-z]}; {@code \d \D \w \W \s \S};
 * {@code ( )} and {@code |}; {@code ? * + {n} {n,} {n,m}}; a backslash before any sign makes it
 * ordinary. No back references, no looking around, no empty alternatives, no quantifier after
 * another. Signs that some engines take for operators ({@code " # @ & ~ < >}) are ordinary here;
 * {@code "} must be escaped. Spelt out, repetitions and all, an expression has at most {@value
 * #LARGEST} characters.
 */
final class RegexSubset {
  /** Characters of an expression as typed. */
  static final int LONGEST = 200;

  /** Characters of an expression with its repetitions spelt out. */
  static final int LARGEST = 1_000;

  private static final String CLASSES = "dDwWsS";

  private final String expression;
  private final Deque<Long> outer = new ArrayDeque<>();
  private int at;
  private long size;

  /** The size of what a quantifier here would repeat; 0 where there is nothing to repeat. */
  private long last;

  private RegexSubset(String expression) {
    this.expression = expression;
  }

  /** What is wrong with it, as in "the expression …"; null if nothing is. */
  static @Nullable String problem(String expression) {
    if (expression.length() > LONGEST) {
      return "is longer than " + LONGEST + " characters";
    }
    return new RegexSubset(expression).check();
  }

  /** Without {@code ^} at its beginning and {@code $} at its end, where they change nothing. */
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
      if (size > LARGEST) {
        return "is too large with its repetitions spelt out";
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
      return "has a (? that is not known here";
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
      return "has a \\%s that is not known here".formatted(c);
    }
    last = 1;
    size++;
    return null;
  }

  private @Nullable String braces() {
    int end = expression.indexOf('}', at);
    String inside = end < 0 ? "" : expression.substring(at, end);
    if (!inside.matches("[0-9]{1,3}(,([0-9]{1,3})?)?")) {
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

  /** One character of a class, or a range of them. */
  private @Nullable String member() {
    int first = character();
    if (first < 0) {
      return "has a sign in [ ] that must be escaped or is not known here";
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

  /** A code point within a class, or -1. */
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
