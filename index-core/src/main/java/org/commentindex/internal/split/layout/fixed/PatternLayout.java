package org.commentindex.internal.split.layout.fixed;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.jspecify.annotations.Nullable;

/**
 * A layout whose headings are single lines of a known form.
 *
 * @param rule the name of the rule
 * @param confidence the probability that a comment begins at a heading, 0 to 1
 * @param mayBeHeading a cheap necessary condition for headings, applied to lines that are not empty
 * @param forms expressions that match a whole heading, with the groups {@code author} and {@code
 *     rest}, either of which may be empty; {@code rest} may hold the date and votes
 * @param text name of the group at which the comment's text begins, or null if it is on later lines
 * @param mayBeAuthor a necessary condition for authors; a match with another author is not a
 *     heading
 */
record PatternLayout(
    String rule,
    double confidence,
    Predicate<String> mayBeHeading,
    List<Pattern> forms,
    @Nullable String text,
    Predicate<String> mayBeAuthor)
    implements Layout {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /**
   * Longest heading on a line of its own, in characters. Chosen by hand; PagePasteTest guards it.
   */
  private static final int MAX_HEADING_LENGTH = 200;

  /**
   * Shortest message without an author, in characters. A shorter rest of the line is the end of a
   * date, not a message of the chat program.
   */
  private static final int MIN_SYSTEM_MESSAGE_LENGTH = 3;

  /** Left-to-right mark, which WhatsApp puts before messages of its own. */
  private static final String SYSTEM_MESSAGE_MARK = "\u200e";

  @Override
  public @Nullable Heading headingAt(Lines lines, int line) {
    String content = text == null ? lines.get(line) : lines.raw(line);
    boolean fits = text != null || content.length() <= MAX_HEADING_LENGTH;
    if (!fits || content.isEmpty() || !mayBeHeading.test(content)) {
      return null;
    }
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(content);
      if (matcher.lookingAt() && (text != null || matcher.end() == content.length())) {
        String rest = matcher.group("rest") == null ? "" : matcher.group("rest");
        Timestamp timestamp = TimestampFinder.find(rest);
        String author = matcher.group("author");
        if (author != null && !mayBeAuthor.test(author)) {
          return null;
        }
        boolean bare = author == null && text != null;
        if (bare && content.length() - matcher.start(text) < MIN_SYSTEM_MESSAGE_LENGTH) {
          continue;
        }
        Byline byline =
            Timestamp.byline(author == null ? null : NameLine.clean(author), timestamp)
                .orVotes(VoteCount.find(rest));
        int column = text == null ? Heading.TEXT_BELOW : Math.max(0, matcher.start(text));
        boolean isSystemMessage =
            author == null || (column > 0 && content.startsWith(SYSTEM_MESSAGE_MARK, column));
        return new Heading(line, column, byline, !isSystemMessage);
      }
    }
    return null;
  }

  @Override
  public boolean mayHaveFooter() {
    return text == null;
  }
}
