package org.commentindex.split;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** How a pasted text is divided into comments. A closed set. */
public sealed interface SplitRule {

  /** Whatever the text itself suggests: visible markers, blank lines, or the flow of paragraphs. */
  record Auto() implements SplitRule {}

  /** A comment ends where a blank line stands. */
  record Blank() implements SplitRule {}

  /** Each line is a comment. */
  record Line() implements SplitRule {}

  /**
   * A comment begins at each line in which the expression is found.
   *
   * @param start the expression
   */
  record StartsAt(Pattern start) implements SplitRule {
    public StartsAt {
      Objects.requireNonNull(start, "start == null");
    }
  }

  /**
   * The rule a word names: {@code auto}, {@code blank}, {@code line} or {@code regex:…}.
   *
   * @throws IllegalArgumentException if it names none, or the expression is not one
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
