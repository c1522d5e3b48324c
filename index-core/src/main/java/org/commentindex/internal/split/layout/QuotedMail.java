package org.commentindex.internal.split.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commentindex.internal.split.base.Cut;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Mails pasted without their heads, parted by what they quote: {@code On …, X wrote:} and lines
 * that begin with {@code >}. Both belong to the reply. If the text ends in a quotation, replies
 * stand above what they quote and each begins after the quotation of the one before; else they
 * stand below, and each begins with its quotation.
 */
public final class QuotedMail implements Divider {
  private static final int LONGEST = 250;
  private static final double CONFIDENCE = 0.85;

  private final boolean above;

  private QuotedMail(boolean above) {
    this.above = above;
  }

  /** What is learned of a text in which something is quoted so; null if nothing is. */
  public static @Nullable QuotedMail learn(Lines lines) {
    return attributions(lines).isEmpty()
        ? null
        : new QuotedMail(isQuote(lines, lines.lastShown(lines.count())));
  }

  @Override
  public Division divide(Lines lines) {
    int end = lines.lastShown(lines.count());
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(lines.nextShown(1));
    for (int attribution : attributions(lines)) {
      starts.add(above ? afterQuote(lines, attribution) : attribution);
    }
    starts.tailSet(end + 1).clear();
    return Division.of(cuts(lines, List.copyOf(starts), end));
  }

  private static List<Integer> attributions(Lines lines) {
    List<Integer> attributions = new ArrayList<>();
    for (int line = lines.nextShown(1); line <= lines.count(); line = lines.nextShown(line + 1)) {
      if (isAttribution(lines, line)) {
        attributions.add(line);
      }
    }
    return attributions;
  }

  private static List<Cut> cuts(Lines lines, List<Integer> starts, int end) {
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int next = i + 1 < starts.size() ? starts.get(i + 1) : end + 1;
      cuts.add(Cut.of(starts.get(i), lines.lastShown(next - 1), "quoted-mail", CONFIDENCE));
    }
    return cuts;
  }

  /** Whether a line, or it and the next, say who wrote what is quoted below. */
  private static boolean isAttribution(Lines lines, int line) {
    String text = lines.get(line);
    if (text.length() > LONGEST || !Attributions.mayBegin(text)) {
      return false;
    }
    String next = lines.get(line + 1);
    boolean one = Attributions.isDated(text);
    boolean two =
        !one
            && next.endsWith(":")
            && next.length() <= LONGEST
            && Attributions.isDated(text + " " + next);
    int quote = lines.nextShown(line + (two ? 2 : 1));
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
