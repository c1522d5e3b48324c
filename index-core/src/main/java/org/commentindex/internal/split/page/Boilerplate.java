package org.commentindex.internal.split.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.CodeLine;
import org.commentindex.internal.split.line.HorizontalRule;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.RatingLine;
import org.commentindex.internal.split.line.SymbolLine;
import org.commentindex.internal.split.line.control.AvatarLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.ButtonWord;
import org.commentindex.internal.split.line.control.ReplyTo;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.commentindex.split.LineClass;
import org.jspecify.annotations.Nullable;

/**
 * What is around the text of comments on one page: action rows of the layout, and lines whose
 * template was learned from the page.
 *
 * @param layout the layout of the page
 * @param below templates of lines below comments
 * @param above templates of lines between heading and text
 * @param traits what else was learned
 */
record Boilerplate(Layout layout, Set<String> below, Set<String> above, BoilerplateTraits traits) {
  /** The number of a comment on the page: {@code 1.}, {@code #1.1}. */
  private static final Pattern NUMBERED =
      Pattern.compile("#\\d{1,5}(?:\\.\\d{1,4})*+\\.?|\\d{1,5}(?:\\.\\d{1,4})*+\\.");

  /** The label above the question of an answer that was given to another question. */
  private static final String RELATED = "Related";

  /** The label above the handle of the person who is answered. */
  private static final String REPLYING = "Replying to";

  /**
   * Returns the class of a line that is not part of a comment by its form alone, or null if it may
   * be text.
   *
   * @param author the author of the comment above, or null
   */
  @Nullable LineClass classOf(Lines lines, int line, @Nullable String author) {
    String text = lines.get(line);
    if (isContext(lines, line)) {
      return LineClass.TITLE;
    }
    if (HorizontalRule.matches(text)) {
      return LineClass.RULE;
    }
    if (VoteCount.bare(text) != null || (SymbolLine.matches(text) && !CodeLine.matches(text))) {
      return LineClass.COUNT;
    }
    if (layout.isActionRow(text) || WidgetLine.matches(text)) {
      return LineClass.ACTION_ROW;
    }
    if (NUMBERED.matcher(text).matches()) {
      return LineClass.COUNT;
    }
    if (isProfile(text) || AvatarLine.matches(text)) {
      return LineClass.PROFILE;
    }
    if (TimestampLine.parse(text) != null) {
      return LineClass.DAY;
    }
    if (EventLine.matches(lines, line, traits.eventAuthors())) {
      return LineClass.NOTICE;
    }
    if (!isLearned(text, author) && !isLearnedAbove(text)) {
      return null;
    }
    return ButtonWord.isIn(text)
        ? LineClass.ACTION_ROW
        : VoteCount.find(text) != null ? LineClass.COUNT : LineClass.REPEATED;
  }

  /** Returns true for a line that may be between a heading and its text. */
  boolean isAbove(Lines lines, int line) {
    String text = lines.get(line);
    return isProfile(text)
        || NUMBERED.matcher(text).matches()
        || isLearnedAbove(text)
        || isContext(lines, line);
  }

  /** Returns true for a line that may be below the text of a comment by an author, or null. */
  boolean isBelow(String line, @Nullable String author) {
    return layout.isActionRow(line)
        || isLearned(line, author)
        || Badge.isEditedMark(line)
        || ReplyTo.matches(line);
  }

  /** Returns true for a line that may be among the learned action rows of an author. */
  boolean mayBeInRow(String text) {
    return layout.isActionRow(text)
        || VoteCount.bare(text) != null
        || TimestampLine.parse(text) != null;
  }

  /** Returns true for a line with a learned template of lines below comments by an author. */
  boolean isLearned(String line, @Nullable String author) {
    return line.length() <= traits.maxLength()
        && below.contains(LineTemplate.of(line, author, traits.maxLength()));
  }

  /** Returns true for a line with a learned template of lines above the text. */
  boolean isLearnedAbove(String line) {
    return above.contains(LineTemplate.of(line));
  }

  private static boolean isProfile(String text) {
    return Badge.matches(text) || "".equals(RatingLine.title(text)) || ReplyTo.matches(text);
  }

  /** Returns true for the labels "Related" and "Replying to" and what is below them. */
  private static boolean isContext(Lines lines, int line) {
    String text = lines.get(line);
    String label = lines.get(line - 1);
    String below = lines.get(line + 1);
    return (RELATED.equals(text) && below.endsWith("?"))
        || (RELATED.equals(label) && text.endsWith("?"))
        || (REPLYING.equals(text) && below.startsWith("@"))
        || (REPLYING.equals(label) && text.startsWith("@") && text.indexOf(' ') < 0);
  }
}
