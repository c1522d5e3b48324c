package org.commentindex.internal.split.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LineMarks;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.CodeLine;
import org.commentindex.internal.split.line.HorizontalRule;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.RatingLine;
import org.commentindex.internal.split.line.SymbolLine;
import org.commentindex.internal.split.line.control.ActionRow;
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
 * Separates the text of comments from the boilerplate around it: action rows of the layout, and
 * lines whose template was learned from the page. Immutable and thread-safe.
 */
final class Boilerplate {
  /** Numbers of up-votes and down-votes on one line; only the first is read. */
  private static final Pattern UP_AND_DOWN = Pattern.compile("\\D*(?<!\\d)(\\d{1,9}) \\d{1,9}");

  /** The number of a comment on the page: {@code 1.}, {@code #1.1}. */
  private static final Pattern NUMBERED =
      Pattern.compile("#\\d{1,5}(?:\\.\\d{1,4})*+\\.?|\\d{1,5}(?:\\.\\d{1,4})*+\\.");

  /** The label above the question of an answer that was given to another question. */
  private static final String RELATED = "Related";

  /** The label above the handle of the person who is answered. */
  private static final String REPLYING = "Replying to";

  /** Lines of only a dot, between two labels. */
  private static final Set<String> DOTS = Set.of("·", "•", "|");

  /** The things that a number above one of these lines counts. */
  private static final Set<String> NOT_VOTES =
      Set.of("views", "view", "users", "links", "link", "replies", "comments", "shares", "reposts");

  private final Layout layout;
  private final Set<String> below;
  private final Set<String> above;
  private final BoilerplateTraits traits;

  /**
   * Creates the boilerplate of a page.
   *
   * @param below templates of lines below comments
   * @param above templates of lines between heading and text
   */
  Boilerplate(Layout layout, Set<String> below, Set<String> above, BoilerplateTraits traits) {
    this.layout = layout;
    this.below = below;
    this.above = above;
    this.traits = traits;
  }

  /**
   * Returns the first line of a section's text, or a line past the section's end if it has no text.
   */
  int firstTextLine(Lines lines, Section section) {
    if (section.column() > 0) {
      return section.first();
    }
    int line = lines.skipBlank(section.first());
    while (line <= section.last() && (isAbove(lines.get(line)) || isContextAbove(lines, line))) {
      line = lines.skipBlank(line + 1);
    }
    return line;
  }

  /** Returns true for the labels "Related" and "Replying to" and what is below them. */
  private static boolean isContextAbove(Lines lines, int line) {
    boolean label = RELATED.equals(lines.get(line)) && lines.get(line + 1).endsWith("?");
    boolean to = REPLYING.equals(lines.get(line)) && lines.get(line + 1).startsWith("@");
    boolean handle = REPLYING.equals(lines.get(line - 1)) && lines.get(line).startsWith("@");
    return label
        || to
        || (handle && lines.get(line).indexOf(' ') < 0)
        || (RELATED.equals(lines.get(line - 1)) && lines.get(line).endsWith("?"));
  }

  /**
   * Returns the last line of the first group of action rows in a section, or the section's last
   * line if there is no such group.
   *
   * @param first first line of the text
   * @param minRows fewest rows in the group
   */
  int lastLineOfFirstRows(Lines lines, Section section, int first, int minRows) {
    int rows = 0;
    int last = section.last();
    if (below.isEmpty()) {
      return last;
    }
    for (int line = lines.skipBlank(first); line <= last; line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      if (isLearned(text, section)) {
        rows++;
      } else if (rows == 0 || !mayBeInRow(text)) {
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

  /** Returns true for a line that may be among learned action rows. */
  private boolean mayBeInRow(String text) {
    return layout.isActionRow(text)
        || VoteCount.bare(text) != null
        || TimestampLine.parse(text) != null;
  }

  /**
   * Returns the last line of a section's text: the first line that is not boilerplate, going up.
   *
   * @param first first line of the text
   * @param last the line to begin with
   * @param nextAuthor the author of the next comment if its heading is right below, otherwise null
   * @param marks receives the lines whose class depends on their place
   * @return a line less than {@code first} if the section has no text
   */
  int lastTextLine(
      Lines lines,
      Section section,
      int first,
      int last,
      @Nullable String nextAuthor,
      LineMarks marks) {
    int own = NextHeading.lastLineBefore(lines, first, last, nextAuthor);
    marks.mark(own + 1, last, LineClass.PROFILE);
    int signature = lastBeforeSignature(lines, section, first, own);
    marks.mark(signature + 2, own, LineClass.SIGNATURE);
    int line = lines.lastNonBlank(signature);
    if (section.column() > 0 && line == section.first()) {
      return line;
    }
    boolean actionRows = false;
    boolean count = false;
    while (line >= first) {
      String text = lines.get(line);
      boolean actionRow =
          isBelow(text, section) || (actionRows && line > first && isAboveRows(text));
      boolean day =
          !actionRow
              && traits.hasDayLines()
              && nextAuthor != null
              && line > first
              && TimestampLine.parse(text) != null;
      boolean symbol = !actionRow && count && line > first && SymbolLine.matches(text);
      count = !day && !symbol && isCount(lines, section, line, first, actionRows || actionRow);
      if (!actionRow
          && !day
          && !symbol
          && !count
          && !(line > first && EventLine.matches(lines, line, traits.eventAuthors()))) {
        return line;
      }
      actionRows |= actionRow || count;
      line = lines.lastNonBlank(line - 1);
    }
    return line;
  }

  /** Returns true for a line that is part of the rows below it. */
  private static boolean isAboveRows(String text) {
    return WidgetLine.matches(text) || Badge.isPick(text) || DOTS.contains(text);
  }

  private boolean isCount(
      Lines lines, Section section, int line, int first, boolean aboveActionRow) {
    boolean amongCounts =
        traits.endsWithCounts()
            && line > first
            && (line == lines.lastNonBlank(section.last())
                || VoteCount.bare(lines.get(lines.skipBlank(line + 1))) != null);
    return VoteCount.bare(lines.get(line)) != null
        && (aboveActionRow
            || amongCounts
            || isReaction(lines, line, first)
            || (line > first && isBelow(lines.get(line - 1), section)));
  }

  /** Returns the line above the signature, which follows a rule; the last line if there is none. */
  private int lastBeforeSignature(Lines lines, Section section, int first, int last) {
    for (int line = first + 1; traits.hasRules() && line <= last; line++) {
      String text = lines.get(line);
      if (HorizontalRule.matches(text) && isLearned(text, section)) {
        return line - 1;
      }
    }
    return last;
  }

  /** Returns true if a line shows the count of the emoji on the line above. */
  private static boolean isReaction(Lines lines, int line, int first) {
    return line > first + 1 && !lines.isBlank(line - 1) && SymbolLine.matches(lines.get(line - 1));
  }

  /**
   * Returns the only line of a comment that looks like boilerplate: words that most comments of the
   * page have ("+1"), or an emoji that is a button elsewhere. Returns 0 if there is none.
   */
  int onlyTextLine(Lines lines, Section section, int last) {
    for (int line = lines.skipBlank(section.first());
        line <= last;
        line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      boolean known =
          layout.isActionRow(text)
              || Badge.matches(text)
              || (VoteCount.bare(text) != null && !text.startsWith("+"));
      boolean symbol = text.codePoints().noneMatch(Character::isLetterOrDigit);
      boolean learned = isLearned(text, section) || above.contains(LineTemplate.of(text));
      boolean agrees = text.startsWith("+") && VoteCount.bare(text) != null; // "+1"
      boolean isText = learned || agrees;
      if (known ? symbol && !learned && !HorizontalRule.matches(text) : isText) {
        return line;
      }
    }
    return 0;
  }

  /** Returns the votes that the boilerplate between two lines shows, or null. */
  @Nullable Long votes(Lines lines, int first, int last) {
    for (int line = lines.skipBlank(first); line <= last; line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      if (ActionRow.isGlued(text)) {
        return VoteCount.find(ActionRow.withSpaces(text));
      }
      Long votes = VoteCount.find(text);
      boolean ends = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
      if (votes == null && ends && below.contains(LineTemplate.of(text))) {
        Matcher both = UP_AND_DOWN.matcher(text);
        votes = both.matches() ? Long.valueOf(both.group(1)) : null;
      }
      if (votes != null) {
        return votes;
      }
    }
    return traits.hasBareVotes() ? bareVotes(lines, first, last) : null;
  }

  /**
   * Returns a number on a line of its own, unless it is the count of an emoji above it. A number
   * before "Reply" may be that of the replies, so any other one is preferred.
   */
  private static @Nullable Long bareVotes(Lines lines, int first, int last) {
    Long beforeReply = null;
    for (int line = lines.skipBlank(first); line <= last; line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      Long votes = VoteCount.bare(text);
      String above = lines.get(line - 1);
      boolean reaction = line > first && SymbolLine.matches(above) && !above.equals("·");
      boolean other = NOT_VOTES.contains(lines.get(line + 1).toLowerCase(Locale.ROOT));
      if (votes != null && !reaction && !other) {
        if (text.indexOf(' ') < 0) {
          return votes;
        }
        beforeReply = beforeReply == null ? votes : beforeReply;
      }
    }
    return beforeReply;
  }

  /**
   * Returns the class of a line that is not part of a comment by its form alone, or null if it may
   * be text.
   *
   * @param author the author of the comment above, or null
   */
  @Nullable LineClass classOf(Lines lines, int line, @Nullable String author) {
    String text = lines.get(line);
    if (isContextAbove(lines, line)) {
      return LineClass.TITLE;
    }
    if (HorizontalRule.matches(text)) {
      return LineClass.RULE;
    }
    if (VoteCount.bare(text) != null || (SymbolLine.matches(text) && !CodeLine.matches(text))) {
      return LineClass.COUNT;
    }
    if (layout.isActionRow(text)) {
      return LineClass.ACTION_ROW;
    }
    if (WidgetLine.matches(text)) {
      return LineClass.ACTION_ROW;
    }
    if (NUMBERED.matcher(text).matches()) {
      return LineClass.COUNT;
    }
    if (Badge.matches(text)
        || "".equals(RatingLine.title(text))
        || ReplyTo.matches(text)
        || AvatarLine.matches(text)) {
      return LineClass.PROFILE;
    }
    if (TimestampLine.parse(text) != null) {
      return LineClass.DAY;
    }
    if (EventLine.matches(lines, line, traits.eventAuthors())) {
      return LineClass.NOTICE;
    }
    if (!isLearned(text, author) && !above.contains(LineTemplate.of(text))) {
      return null;
    }
    return ButtonWord.isIn(text)
        ? LineClass.ACTION_ROW
        : VoteCount.find(text) != null ? LineClass.COUNT : LineClass.REPEATED;
  }

  private boolean isLearned(String line, Section section) {
    return isLearned(line, section.byline().author());
  }

  private boolean isLearned(String line, @Nullable String author) {
    return line.length() <= traits.maxLength()
        && below.contains(LineTemplate.of(line, author, traits.maxLength()));
  }

  private boolean isBelow(String line, Section section) {
    return layout.isActionRow(line)
        || isLearned(line, section)
        || Badge.isEditedMark(line)
        || ReplyTo.matches(line);
  }

  private boolean isAbove(String line) {
    return Badge.matches(line)
        || "".equals(RatingLine.title(line))
        || NUMBERED.matcher(line).matches()
        || ReplyTo.matches(line)
        || above.contains(LineTemplate.of(line));
  }
}
