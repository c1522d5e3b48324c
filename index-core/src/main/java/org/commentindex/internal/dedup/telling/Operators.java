package org.commentindex.internal.dedup.telling;

import java.util.ArrayList;
import java.util.List;

/**
 * The operators of formulas and code in a normalized text, each with its operands, and the signs of
 * currencies. Markup such as {@code **bold**}, bullets, dashes and hyphens are not operators.
 */
public final class Operators {
  /** Signs that are operators only between single letters, numbers or parentheses. */
  private static final String AMBIGUOUS = "-/|";

  private static final String ASCII = "+*=<>%^&!~";

  /** Longest operator, as in {@code <=>}; a longer run of signs is a line. */
  private static final int MAX_LENGTH = 3;

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private Operators() {}

  /** Returns the operators in order of their places. */
  public static List<String> in(String normalized) {
    List<String> found = new ArrayList<>();
    int i = 0;
    while (i < normalized.length()) {
      int end = i;
      while (end < normalized.length() && isSign(normalized.charAt(end))) {
        end++;
      }
      if (isCurrency(normalized, i)) {
        found.add(normalized.substring(i, i + 1));
      } else if (end > i && end - i <= MAX_LENGTH) {
        addOperator(normalized, i, end, found);
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  private static boolean isSign(char c) {
    return ASCII.indexOf(c) >= 0
        || c == '-'
        || c == '/'
        || c == '|'
        || (c >= 0x80 && Character.getType(c) == Character.MATH_SYMBOL);
  }

  /** Returns true for the sign of a currency beside a number: {@code $40}, {@code 40 €}. */
  private static boolean isCurrency(String text, int i) {
    return Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL
        && (isDigit(text, i + 1)
            || isDigit(text, i - 1)
            || (i > 0 && text.charAt(i - 1) == ' ' && isDigit(text, i - 2)));
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static void addOperator(String text, int start, int end, List<String> found) {
    boolean spaceBefore = start > 0 && text.charAt(start - 1) == ' ';
    boolean spaceAfter = end < text.length() && text.charAt(end) == ' ';
    int before = spaceBefore ? start - 2 : start - 1;
    int after = spaceAfter ? end + 1 : end;
    if (spaceBefore != spaceAfter || before < 0 || after >= text.length()) {
      return;
    }
    String left = leftOperand(text, before);
    String right = rightOperand(text, after);
    String sign = text.substring(start, end);
    boolean plain = left.equals("w") || right.equals("w");
    boolean ambiguous = sign.chars().allMatch(c -> AMBIGUOUS.indexOf(c) >= 0);
    if (!left.isEmpty() && !right.isEmpty() && !(ambiguous && plain)) {
      found.add(left + sign + right);
    }
  }

  /** Returns the operand that ends at an offset: a simple operand unchanged, "w" for a word. */
  private static String leftOperand(String text, int last) {
    char c = text.charAt(last);
    if (CLOSING.indexOf(c) >= 0) {
      return ")";
    }
    int start = last;
    while (start >= 0 && Character.isLetterOrDigit(text.charAt(start))) {
      start--;
    }
    return operand(text.substring(start + 1, last + 1));
  }

  private static String rightOperand(String text, int first) {
    char c = text.charAt(first);
    if (OPENING.indexOf(c) >= 0) {
      return "(";
    }
    int end = first;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return operand(text.substring(first, end));
  }

  private static String operand(String word) {
    boolean simple = word.length() <= 1 || word.chars().allMatch(Character::isDigit);
    return simple ? word : "w";
  }
}
