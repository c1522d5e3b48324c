package org.commentindex.internal.split.line;

/** Recognizes a drawn line such as {@code ---}, {@code * * *} or {@code =====}. */
public final class HorizontalRule {
  /** Fewest marks in a rule: CommonMark's thematic break also needs three. */
  private static final int MIN_MARKS = 3;

  private static final String MARKS = "-*_=~─—–";

  private HorizontalRule() {}

  /**
   * Returns true if a line repeats one of {@code -*_=~─—–} three times or more, with or without
   * spaces.
   */
  public static boolean matches(String line) {
    if (line.isEmpty() || MARKS.indexOf(line.charAt(0)) < 0) {
      return false;
    }
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == line.charAt(0)) {
        marks++;
      } else if (line.charAt(i) != ' ') {
        return false;
      }
    }
    return marks >= MIN_MARKS;
  }
}
