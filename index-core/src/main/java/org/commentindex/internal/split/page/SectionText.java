package org.commentindex.internal.split.page;

import java.util.Set;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.line.HorizontalRule;
import org.commentindex.internal.split.line.SymbolLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/** Finds where the text of one section begins and ends, between the boilerplate around it. */
final class SectionText {
  /** Lines of only a dot, between two labels. */
  private static final Set<String> DOTS = Set.of("·", "•", "|");

  private final Lines lines;
  private final Boilerplate boilerplate;
  private final Section section;
  private final @Nullable String author;

  SectionText(Lines lines, Boilerplate boilerplate, Section section) {
    this.lines = lines;
    this.boilerplate = boilerplate;
    this.section = section;
    this.author = section.byline().author();
  }

  /**
   * The end of a text.
   *
   * @param last the last line of the text; less than its first line if there is no text
   * @param rule the line above the signature; {@code profile - 1} if there is no signature
   * @param profile the first line that belongs to the heading of the next comment
   */
  record End(int last, int rule, int profile) {}

  /** Returns the first line of the text, or a line past the section's end if it has no text. */
  int first() {
    if (section.column() > 0) {
      return section.first();
    }
    int line = lines.skipBlank(section.first());
    while (line <= section.last() && boilerplate.isAbove(lines, line)) {
      line = lines.skipBlank(line + 1);
    }
    return line;
  }

  /**
   * Returns the last line of the first group of action rows in the section, or the section's last
   * line if there is no such group.
   *
   * @param first first line of the text
   * @param minRows fewest rows in the group
   */
  int lastLineOfFirstRows(int first, int minRows) {
    int rows = 0;
    int last = section.last();
    if (boilerplate.below().isEmpty()) {
      return last;
    }
    for (int line = lines.skipBlank(first); line <= last; line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      if (boilerplate.isLearned(text, author)) {
        rows++;
      } else if (rows == 0 || !boilerplate.mayBeInRow(text)) {
        if (rows >= minRows) {
          return lines.lastNonBlank(line - 1);
        }
        rows = 0;
      } else {
        rows++;
      }
    }
    return last;
  }

  /**
   * Returns the end of the text: the first line that is not boilerplate, going up.
   *
   * @param first first line of the text
   * @param last the line to begin with
   * @param nextAuthor the author of the next comment if its heading is right below, otherwise null
   */
  End end(int first, int last, @Nullable String nextAuthor) {
    int own = NextHeading.lastLineBefore(lines, first, last, nextAuthor);
    int rule = lastBeforeSignature(first, own) + 1;
    int line = lines.lastNonBlank(rule - 1);
    boolean aboveRows = false;
    boolean aboveCount = false;
    while (line >= first && !(section.column() > 0 && line == section.first())) {
      boolean row = isRow(line, first, aboveRows);
      boolean day = !row && line > first && nextAuthor != null && isDay(line);
      boolean symbol = !row && aboveCount && line > first && SymbolLine.matches(lines.get(line));
      aboveCount = !day && !symbol && isCount(line, first, aboveRows || row);
      boolean event =
          line > first && EventLine.matches(lines, line, boilerplate.traits().eventAuthors());
      if (!row && !day && !symbol && !aboveCount && !event) {
        break;
      }
      aboveRows |= row || aboveCount;
      line = lines.lastNonBlank(line - 1);
    }
    return new End(line, rule, own + 1);
  }

  /** Returns true for a row of buttons, or for a line that is part of the rows below it. */
  private boolean isRow(int line, int first, boolean aboveRows) {
    String text = lines.get(line);
    return boilerplate.isBelow(text, author)
        || (aboveRows
            && line > first
            && (WidgetLine.matches(text) || Badge.isPick(text) || DOTS.contains(text)));
  }

  private boolean isDay(int line) {
    return boilerplate.traits().hasDayLines() && TimestampLine.parse(lines.get(line)) != null;
  }

  private boolean isCount(int line, int first, boolean aboveRows) {
    if (VoteCount.bare(lines.get(line)) == null) {
      return false;
    }
    boolean amongCounts =
        boilerplate.traits().endsWithCounts()
            && line > first
            && (line == lines.lastNonBlank(section.last())
                || VoteCount.bare(lines.get(lines.skipBlank(line + 1))) != null);
    return aboveRows
        || amongCounts
        || isReaction(line, first)
        || (line > first && boilerplate.isBelow(lines.get(line - 1), author));
  }

  /** Returns true if a line shows the count of the emoji on the line above. */
  private boolean isReaction(int line, int first) {
    return line > first + 1 && !lines.isBlank(line - 1) && SymbolLine.matches(lines.get(line - 1));
  }

  /** Returns the line above the signature, which follows a rule; the last line if there is none. */
  private int lastBeforeSignature(int first, int last) {
    for (int line = first + 1; boilerplate.traits().hasRules() && line <= last; line++) {
      String text = lines.get(line);
      if (HorizontalRule.matches(text) && boilerplate.isLearned(text, author)) {
        return line - 1;
      }
    }
    return last;
  }

  /**
   * Returns the only line of a comment that looks like boilerplate: words that most comments of the
   * page have ("+1"), or an emoji that is a button elsewhere. Returns 0 if there is none.
   *
   * @param last the last line of the first action rows
   */
  int onlyLine(int last) {
    for (int line = lines.skipBlank(section.first());
        line <= last;
        line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      boolean agrees = text.startsWith("+") && VoteCount.bare(text) != null; // "+1"
      boolean known =
          boilerplate.layout().isActionRow(text)
              || Badge.matches(text)
              || (VoteCount.bare(text) != null && !agrees);
      boolean symbol = text.codePoints().noneMatch(Character::isLetterOrDigit);
      boolean learned = boilerplate.isLearned(text, author) || boilerplate.isLearnedAbove(text);
      if (known ? symbol && !learned && !HorizontalRule.matches(text) : learned || agrees) {
        return line;
      }
    }
    return 0;
  }
}
