package org.commentindex.split;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A way to split a pasted text into comments. */
public sealed interface SplitRule {

  /** Detects the structure of the text: markers, blank lines, or the flow of paragraphs. */
  record Auto() implements SplitRule {}

  /** Splits at blank lines. */
  record Blank() implements SplitRule {}

  /** Splits at each line. */
  record Line() implements SplitRule {}

  /**
   * Splits before each line in which a regular expression is found.
   *
   * @param start the expression
   */
  record StartsAt(Pattern start) implements SplitRule {
    public StartsAt {
      Objects.requireNonNull(start, "start == null");
    }
  }

  /**
   * {@return the rule with a name: {@code auto}, {@code blank}, {@code line} or {@code
   * regex:EXPRESSION}}
   *
   * @param word the name
   * @throws IllegalArgumentException if the name or the expression is not valid
   */
  static SplitRule named(String word) {
    return switch (word) {
      case "auto" -> new Auto();
      case "blank" -> new Blank();
      case "line" -> new Line();
      default -> {
        if (!word.startsWith("regex:")) {
          throw new IllegalArgumentException(
              "split rule must be auto, blank, line or regex:EXPRESSION, got " + word);
        }
        try {
          yield new StartsAt(Pattern.compile(word.substring("regex:".length())));
        } catch (PatternSyntaxException e) {
          throw new IllegalArgumentException(
              "split rule: not a regular expression: " + e.getDescription() + ", in " + word, e);
        }
      }
    };
  }
}
