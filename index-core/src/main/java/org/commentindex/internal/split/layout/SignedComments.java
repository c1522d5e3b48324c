package org.commentindex.internal.split.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Comments that are signed at their end, as on the talk pages of wikis: {@code text. Ann (talk)
 * 10:49, 24 May 2021 (UTC)}, in any language. What follows a signature begins the next one.
 */
final class SignedComments implements LayoutFamily {
  private static final int LEAST = 2;
  private static final int LONGEST_TAIL = 120;
  private static final int MOST_WORDS = 5;
  private static final int MOST_LINES = 60;
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?<before>.*\\S)\\s\\(\\p{L}{2,16}\\)\\s(?<time>\\d{1,2}:\\d{2}), (?<day>.{8,24}?)(?: \\(\\p{Lu}{2,5}\\))?");
  private static final Pattern BEFORE_NAME = Pattern.compile(".*(?:[.!?…:;\"”»)—–]|--)\\s");

  @Override
  public @Nullable Layout learn(Lines head) {
    int signed = 0;
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      signed += signature(head.get(line)) != null ? 1 : 0;
    }
    return signed < LEAST ? null : new Page();
  }

  /** Who signed at the end of a line and when; null if nobody did. */
  private static @Nullable Byline signature(String line) {
    boolean may =
        line.endsWith(")")
            || (!line.isEmpty() && Character.isDigit(line.charAt(line.length() - 1)));
    String tail = line.substring(Math.max(0, line.length() - LONGEST_TAIL));
    Matcher matcher = SIGNATURE.matcher(may ? tail : "");
    if (!matcher.matches()) {
      return null;
    }
    Stamp stamp = Stamps.find(matcher.group("day") + " " + matcher.group("time"));
    String before = matcher.group("before");
    Matcher text = BEFORE_NAME.matcher(before);
    String name = Names.clean(text.lookingAt() ? before.substring(text.end()) : before);
    boolean named = !name.isEmpty() && name.split(" ").length <= MOST_WORDS;
    return stamp == null || stamp.date() == null || !named ? null : Stamp.by(name, stamp);
  }

  private record Page() implements Layout {
    @Override
    public String rule() {
      return "signature";
    }

    @Override
    public double confidence() {
      return 0.85;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (isButton(lines.get(line))) {
        return null;
      }
      int above = lines.lastShown(line - 1);
      while (above > 0 && isButton(lines.get(above))) {
        above = lines.lastShown(above - 1);
      }
      boolean next = above > 0 && signature(lines.get(above)) != null;
      Byline byline = next || lines.isBlank(line - 1) ? signedBelow(lines, line, next) : null;
      boolean begins = next || (byline != null && isFirst(lines, above));
      return begins && byline != null ? new Heading(line, 0, byline) : null;
    }

    /** Of the first one only a paragraph is known: a title may stand above. */
    private static @Nullable Byline signedBelow(Lines lines, int first, boolean gaps) {
      for (int line = first; line < first + MOST_LINES && line <= lines.count(); line++) {
        Byline byline = signature(lines.get(line));
        if (byline != null || (!gaps && lines.isBlank(line))) {
          return byline;
        }
      }
      return null;
    }

    private static boolean isFirst(Lines lines, int last) {
      for (int line = last; line > Math.max(0, last - MOST_LINES); line--) {
        if (signature(lines.get(line)) != null) {
          return false;
        }
      }
      return true;
    }
  }
}
