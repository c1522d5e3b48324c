package org.commentindex.internal.split.layout.fixed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * Questions, answers and comments of Stack Exchange: the votes are above a post, its author and
 * date below it; a comment is one line that ends with a dash, above its author and date.
 */
public final class StackExchangeLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Most lines of a post. Bounds the work per line; chosen by hand. */
  private static final int MAX_POST_LINES = 2_000;

  /** Most lines of a signature: two persons with pictures, reputations and badges. */
  private static final int MAX_SIGNATURE_LINES = 30;

  /** The page was written for the tests; few pieces were measured. Set as that of signatures. */
  private static final double CONFIDENCE = 0.85;

  private static final Pattern SIGNED = LinePattern.compile("(asked|answered) (.{name})");

  /**
   * The date of a comment, with the name before it in pages of 2021, and "Commented" since 2023.
   */
  private static final Pattern COMMENTED = LinePattern.compile("(?:Commented ?)?(.{name})");

  /** The end of a comment on one line, as pages had it until 2021: {@code – ann Mar 5 at 19:30}. */
  private static final Pattern SIGNED_COMMENT =
      LinePattern.compile(".*\\S – (?<author>\\S.{name}?)(?: (?<date>\\p{Lu}\\p{L}\\p{L} \\d.*))?");

  private static final Pattern TAG = LinePattern.compile("[a-z0-9.#+-]{name}");

  /** The lines between a signature and the votes of the next post. */
  private static final String BETWEEN =
      "Add a comment.{marks}|Show \\d+ more comments?|Highest score.{word}|Trending.{rest}"
          + "|Date (?:modified|created).{words}|Sorted by:?|\\d+ Answers?|Reset to default";

  /** The lines above the votes of a post. */
  private static final Pattern ABOVE_VOTES =
      LinePattern.compile(BETWEEN + "|Viewed .{phrase}|Ask Question");

  /** The lines below a signature that belong to no text. */
  private static final Pattern BELOW =
      LinePattern.compile(
          BETWEEN
              + "|[\\d,.]+[km]?|\\d[\\d,.]*k?(?: ?\\d+ (?:gold|silver|bronze) badges?){counters}|New contributor"
              + "|community wiki|\\d+ revs?.{rest}");

  private static final String SHARE = "Share";
  private static final String AVATAR = "'s user avatar";

  @Override
  public @Nullable Layout learn(Lines head) {
    StackExchangeLayout layout = new StackExchangeLayout();
    boolean post = false;
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      Heading heading = layout.headingAt(head, line);
      if (heading != null) {
        post |= heading.isComment() && heading.byline().author() != null;
        line = heading.last();
      }
    }
    return post ? layout : null;
  }

  private record StackExchangeLayout() implements Layout {
    @Override
    public String rule() {
      return "signature";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public boolean mayHaveEvents() {
      return false;
    }

    @Override
    public boolean isActionRow(String line) {
      return ActionRow.matches(line) || ABOVE_VOTES.matcher(line).matches();
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String text = lines.get(line);
      if (VoteCount.bare(text) != null) {
        return post(lines, line);
      }
      if (isTail(lines, line)) {
        return new Heading(tailEnd(lines, line), Heading.TEXT_BELOW, Byline.NONE, false);
      }
      return text.endsWith("–") ? comment(lines, line) : signedComment(lines, line);
    }

    /** Returns the heading of a comment whose author is on its line, or null. */
    private static @Nullable Heading signedComment(Lines lines, int line) {
      String text = lines.get(line);
      int dash = text.lastIndexOf(" – ");
      Matcher signed = dash < 0 ? null : SIGNED_COMMENT.matcher(text);
      if (signed == null || !signed.matches()) {
        return null;
      }
      boolean below = signed.group("date") == null;
      String dated = below ? lines.get(lines.skipBlank(line + 1)) : signed.group("date");
      Timestamp date = TimestampLine.parse(dated);
      if (date == null || (below && dated.indexOf(':') < 0)) {
        return null;
      }
      Byline byline = Timestamp.byline(NameLine.clean(signed.group("author")), date);
      Long votes = VoteCount.bare(lines.get(lines.lastNonBlank(line - 1)));
      return new Heading(line, 0, byline.orVotes(votes));
    }

    /** Returns the heading of a post at its votes, or null. */
    private static @Nullable Heading post(Lines lines, int line) {
      if (!ABOVE_VOTES.matcher(lines.get(lines.lastNonBlank(line - 1))).matches()) {
        return null;
      }
      int share = line + 1;
      int end = Math.min(lines.count(), line + MAX_POST_LINES);
      while (share <= end && !isShare(lines, share)) {
        share++;
      }
      Byline byline = share > end ? null : signature(lines, share);
      return byline == null
          ? null
          : Heading.above(line, byline.orVotes(VoteCount.bare(lines.get(line))));
    }

    private static boolean isShare(Lines lines, int line) {
      return lines.get(line).equals(SHARE) && signature(lines, line) != null;
    }

    /** Returns the author and date of a post in the lines below "Share", or null. */
    private static @Nullable Byline signature(Lines lines, int share) {
      int end = Math.min(lines.count(), share + MAX_SIGNATURE_LINES);
      for (int line = share + 1; line <= end; line++) {
        Matcher signed = SIGNED.matcher(lines.get(line));
        Timestamp date = signed.matches() ? TimestampFinder.find(signed.group(2)) : null;
        if (date != null) {
          int avatar = lines.skipBlank(line + 1);
          boolean named = lines.get(avatar).endsWith(AVATAR);
          int name = named ? lines.skipBlank(avatar + 1) : avatar;
          boolean is = named && lines.get(avatar).startsWith(lines.get(name));
          return Timestamp.byline(is ? NameLine.clean(lines.get(name)) : null, date);
        }
        if (lines.get(line).equals(SHARE)) {
          return null;
        }
      }
      return null;
    }

    private static @Nullable Heading comment(Lines lines, int line) {
      int name = lines.skipBlank(line + 1);
      Timestamp date = commented(lines, name);
      if (date == null) {
        return null;
      }
      Byline byline = Timestamp.byline(NameLine.clean(lines.get(name)), date);
      Long votes = VoteCount.bare(lines.get(lines.lastNonBlank(line - 1)));
      return new Heading(line, 0, byline.orVotes(votes));
    }

    /** Returns the date below the name of a commenter, or null. */
    private static @Nullable Timestamp commented(Lines lines, int name) {
      Matcher matcher = COMMENTED.matcher(lines.get(lines.skipBlank(name + 1)));
      return matcher.matches() ? TimestampLine.parse(matcher.group(1)) : null;
    }

    /** Returns true if a line begins what is below the text of a post or comment. */
    private static boolean isTail(Lines lines, int line) {
      String text = lines.get(line);
      if (text.equals(SHARE)) {
        return isShare(lines, line);
      }
      String above = lines.get(lines.lastNonBlank(line - 1));
      if (above.endsWith("–")) {
        return commented(lines, line) != null;
      }
      if (TimestampLine.parse(text) != null) {
        return signedComment(lines, lines.lastNonBlank(line - 1)) != null;
      }
      if (!lines.isBlank(line - 1) || !TAG.matcher(text).matches()) {
        return false;
      }
      int share = line;
      while (TAG.matcher(lines.get(share)).matches() && share < line + MAX_SIGNATURE_LINES) {
        share++;
      }
      return isShare(lines, share) && isQuestion(lines, share);
    }

    private static boolean isQuestion(Lines lines, int share) {
      for (int line = share; line <= share + MAX_SIGNATURE_LINES; line++) {
        Matcher signed = SIGNED.matcher(lines.get(line));
        if (signed.matches()) {
          return signed.group(1).equals("asked");
        }
      }
      return false;
    }

    /** Returns the last line of what is below a text: signature, reputations, badges, buttons. */
    private static int tailEnd(Lines lines, int first) {
      int line = first;
      String above = lines.get(lines.lastNonBlank(first - 1));
      if (above.endsWith("–")) {
        line = lines.skipBlank(first + 1);
      } else if (TimestampLine.parse(lines.get(first)) == null) {
        while (!SIGNED.matcher(lines.get(line)).matches()) {
          line++;
        }
      }
      int last = line;
      String avatar = lines.get(lines.skipBlank(line + 1));
      if (avatar.endsWith(AVATAR) && SIGNED.matcher(lines.get(line)).matches()) {
        last = lines.skipBlank(lines.skipBlank(line + 1) + 1);
      }
      for (int next = lines.skipBlank(last + 1);
          next <= lines.count() && isBelow(lines.get(next)) && !isVotesOfPost(lines, next);
          next = lines.skipBlank(next + 1)) {
        last = next;
      }
      return last;
    }

    private static boolean isBelow(String text) {
      return BELOW.matcher(text).matches() || Badge.matches(text);
    }

    private static boolean isVotesOfPost(Lines lines, int line) {
      return VoteCount.bare(lines.get(line)) != null && post(lines, line) != null;
    }
  }
}
