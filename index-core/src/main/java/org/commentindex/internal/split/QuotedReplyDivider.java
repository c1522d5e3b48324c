package org.commentindex.internal.split;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;
import org.commentindex.internal.split.line.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * Divides mails without header fields at their quotations: {@code On May 3, Ann wrote:} and lines
 * that begin with {@code >}. Both belong to the reply. If the text ends with a quotation, each
 * reply is above what it quotes and begins after the previous quotation; otherwise each reply is
 * below and begins with its quotation.
 */
final class QuotedReplyDivider implements Divider {
  /** Longest attribution, in characters: enough for two names with addresses. Chosen by hand. */
  private static final int MAX_LENGTH = 250;

  /**
   * Measured: all 13 pieces begin at a comment (docs/splitting.md). Set lower, because the divider
   * was tuned on these pages.
   */
  private static final double CONFIDENCE = 0.85;

  private final boolean repliesAbove;

  private QuotedReplyDivider(boolean repliesAbove) {
    this.repliesAbove = repliesAbove;
  }

  /** Returns a divider learned from a text, or null if the text has no such quotation. */
  static @Nullable QuotedReplyDivider learn(Lines lines) {
    return attributions(lines).isEmpty()
        ? null
        : new QuotedReplyDivider(isQuote(lines, lines.lastNonBlank(lines.count())));
  }

  @Override
  public Division divide(Lines lines) {
    int end = lines.lastNonBlank(lines.count());
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(lines.skipBlank(1));
    for (int attribution : attributions(lines)) {
      starts.add(repliesAbove ? afterQuote(lines, attribution) : attribution);
    }
    starts.tailSet(end + 1).clear();
    return Division.of(lines, segments(lines, List.copyOf(starts), end));
  }

  private static List<Integer> attributions(Lines lines) {
    List<Integer> attributions = new ArrayList<>();
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
      if (isAttribution(lines, line)) {
        attributions.add(line);
      }
    }
    return attributions;
  }

  private static List<Segment> segments(Lines lines, List<Integer> starts, int end) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int next = i + 1 < starts.size() ? starts.get(i + 1) : end + 1;
      segments.add(
          Segment.of(starts.get(i), lines.lastNonBlank(next - 1), "quoted-mail", CONFIDENCE));
    }
    return segments;
  }

  /** Returns true if a line, alone or with the next one, is an attribution above a quotation. */
  private static boolean isAttribution(Lines lines, int line) {
    String text = lines.get(line);
    if (text.length() > MAX_LENGTH || !Attribution.mayBegin(text)) {
      return false;
    }
    String next = lines.get(line + 1);
    boolean one = Attribution.isDated(text);
    boolean two =
        !one
            && next.endsWith(":")
            && next.length() <= MAX_LENGTH
            && Attribution.isDated(text + " " + next);
    int quote = lines.skipBlank(line + (two ? 2 : 1));
    return (one || two) && isQuote(lines, quote);
  }

  private static int afterQuote(Lines lines, int attribution) {
    int line = attribution + 1;
    while (line <= lines.count() && !isQuote(lines, line)) {
      line++;
    }
    while (line <= lines.count() && (isQuote(lines, line) || lines.isBlank(line))) {
      line++;
    }
    return line;
  }

  private static boolean isQuote(Lines lines, int line) {
    return lines.get(line).startsWith(">");
  }
}
