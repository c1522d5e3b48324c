package org.commentindex.internal.split.layout.learned;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.jspecify.annotations.Nullable;

/**
 * Comments with a signature at their end, in any language, as on the talk pages of wikis: {@code
 * text. Ann (talk) 10:49, 24 May 2021 (UTC)}. The line after a signature begins the next comment.
 */
public final class SignatureLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Fewest signatures on a page. */
  private static final int MIN_SIGNATURES = 2;

  /**
   * Characters at the end of a line that are searched. Bounds the backtracking of the expression.
   */
  private static final int TAIL_LENGTH = 120;

  /** Most words in a name, as for a line with a name. */
  private static final int MAX_NAME_WORDS = 5;

  /** Most lines from the start of a comment to its signature. Bounds the work per line. */
  private static final int MAX_LINES = 60;

  /**
   * Measured: all 30 pieces begin at a comment (docs/splitting.md). Set lower, because the learner
   * was tuned on these pages.
   */
  private static final double CONFIDENCE = 0.85;

  private static final Pattern SIGNATURE =
      LinePattern.compile(
          "(?<before>.*\\S)\\s\\(\\p{L}{parenthesis}\\)\\s(?<time>\\d{1,2}:\\d{2}),"
              + " (?<day>.{day}?)(?: \\(\\p{Lu}{zone}\\))?");
  private static final Pattern BEFORE_NAME = Pattern.compile(".*(?:[.!?…:;\"”»)—–]|--)\\s");

  @Override
  public @Nullable Layout learn(Lines head) {
    int signed = 0;
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      signed += signature(head.get(line)) != null ? 1 : 0;
    }
    return signed < MIN_SIGNATURES ? null : new SignatureLayout();
  }

  /** Returns the author and date of a signature at the end of a line, or null if there is none. */
  private static @Nullable Byline signature(String line) {
    boolean mayMatch =
        line.endsWith(")")
            || (!line.isEmpty() && Character.isDigit(line.charAt(line.length() - 1)));
    String tail = line.substring(Math.max(0, line.length() - TAIL_LENGTH));
    Matcher matcher = SIGNATURE.matcher(mayMatch ? tail : "");
    if (!matcher.matches()) {
      return null;
    }
    Timestamp timestamp = TimestampFinder.find(matcher.group("day") + " " + matcher.group("time"));
    String before = matcher.group("before");
    Matcher text = BEFORE_NAME.matcher(before);
    String name = NameLine.clean(text.lookingAt() ? before.substring(text.end()) : before);
    boolean named = !name.isEmpty() && name.split(" ").length <= MAX_NAME_WORDS;
    return timestamp == null || timestamp.date() == null || !named
        ? null
        : Timestamp.byline(name, timestamp);
  }

  private record SignatureLayout() implements Layout {
    @Override
    public String rule() {
      return "signature";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (isActionRow(lines.get(line))) {
        return null;
      }
      int above = lines.lastNonBlank(line - 1);
      while (above > 0 && isActionRow(lines.get(above))) {
        above = lines.lastNonBlank(above - 1);
      }
      boolean next = above > 0 && signature(lines.get(above)) != null;
      Byline byline = next || lines.isBlank(line - 1) ? signedBelow(lines, line, next) : null;
      boolean begins = next || (byline != null && isFirst(lines, above));
      return begins && byline != null ? new Heading(line, 0, byline) : null;
    }

    /**
     * Returns the next signature at or below a line. The first comment of a page is searched only
     * to the end of its paragraph, because the title of the page may be above it.
     */
    private static @Nullable Byline signedBelow(Lines lines, int first, boolean pastBlankLines) {
      for (int line = first; line < first + MAX_LINES && line <= lines.count(); line++) {
        Byline byline = signature(lines.get(line));
        if (byline != null || (!pastBlankLines && lines.isBlank(line))) {
          return byline;
        }
      }
      return null;
    }

    private static boolean isFirst(Lines lines, int last) {
      for (int line = last; line > Math.max(0, last - MAX_LINES); line--) {
        if (signature(lines.get(line)) != null) {
          return false;
        }
      }
      return true;
    }
  }
}
