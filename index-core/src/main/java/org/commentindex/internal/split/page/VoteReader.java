package org.commentindex.internal.split.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.SymbolLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.VoteCount;
import org.jspecify.annotations.Nullable;

/** Reads the number of votes from the boilerplate below a comment. */
final class VoteReader {
  /** Numbers of up-votes and down-votes on one line; only the first is read. */
  private static final Pattern UP_AND_DOWN = Pattern.compile("\\D*(?<!\\d)(\\d{1,9}) \\d{1,9}");

  /** The things that a number above one of these lines counts. */
  private static final Set<String> NOT_VOTES =
      Set.of("views", "view", "users", "links", "link", "replies", "comments", "shares", "reposts");

  private VoteReader() {}

  /** Returns the votes that the boilerplate between two lines shows, or null. */
  static @Nullable Long read(Lines lines, int first, int last, Boilerplate boilerplate) {
    for (int line = lines.skipBlank(first); line <= last; line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      if (ActionRow.isGlued(text)) {
        return VoteCount.find(ActionRow.withSpaces(text));
      }
      Long votes = VoteCount.find(text);
      boolean ends = Character.isDigit(text.charAt(text.length() - 1));
      if (votes == null && ends && boilerplate.below().contains(LineTemplate.of(text))) {
        Matcher both = UP_AND_DOWN.matcher(text);
        votes = both.matches() ? Long.valueOf(both.group(1)) : null;
      }
      if (votes != null) {
        return votes;
      }
    }
    return boilerplate.traits().hasBareVotes() ? bareVotes(lines, first, last) : null;
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
}
