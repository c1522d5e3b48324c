package org.commentindex.internal.split.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * No dates, but the same buttons after each comment. Known buttons, or two lines or more that stand
 * together three times and have blank lines around. What follows them begins a comment; if it is
 * mostly a short line, that line is a name.
 */
final class ButtonRows implements LayoutFamily {
  private static final int LEAST = 3;
  private static final double MOST = 0.8;

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> pairs = new HashMap<>();
    String above = "";
    for (int line = 1; line <= head.count(); line++) {
      String here = Templates.of(head.get(line));
      pairs.merge(pair(above, here), 1, Integer::sum);
      above = here;
    }
    pairs.remove("");
    pairs.values().removeIf(count -> count < LEAST);
    Page page = new Page(Set.copyOf(pairs.keySet()), false);
    int rows = 0;
    int comments = 0;
    int named = 0;
    boolean afterRow = true;
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      boolean row = page.isRow(head, line);
      boolean begins = afterRow && !row;
      afterRow = row;
      rows += row ? 1 : 0;
      if (begins) {
        comments++;
        named += Names.isLikely(head.get(line)) && head.nextShown(line + 1) <= head.count() ? 1 : 0;
      }
    }
    boolean names = named >= MOST * comments;
    return rows < 2 ? null : new Page(page.pairs, names);
  }

  /** Two short lines below each other, without their numbers; empty if they are not such. */
  private static String pair(Lines lines, int line) {
    return pair(Templates.of(lines.get(line)), Templates.of(lines.get(line + 1)));
  }

  private static String pair(String one, String two) {
    boolean label = !one.isEmpty() && !two.isEmpty() && !ends(one) && !ends(two);
    return label ? one + "\n" + two : "";
  }

  private static boolean ends(String line) {
    return ".!?:;,".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private record Page(Set<String> pairs, boolean named) implements Layout {
    @Override
    public String rule() {
      return "buttons";
    }

    @Override
    public double confidence() {
      return 0.45;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (isRow(lines, line)) {
        return null;
      }
      boolean badge = named && lines.isBlank(line - 1) && Names.isBadge(lines.get(line));
      if (badge && Names.isLikely(lines.get(line + 1))) {
        return Heading.above(line + 1, Byline.of(Names.clean(lines.get(line + 1)), null));
      }
      int above = lines.lastShown(line - 1);
      if (above > 0 && !isRow(lines, above)) {
        return null;
      }
      return named && Names.isLikely(lines.get(line))
          ? Heading.above(line, Byline.of(Names.clean(lines.get(line)), null))
          : new Heading(line, 0, Byline.NONE);
    }

    /** Here also how long ago a comment was written stands among the buttons. */
    @Override
    public boolean isButton(String line) {
      if (Buttons.isKnown(line)) {
        return true;
      }
      Stamp stamp = WholeStamp.of(line);
      return (stamp != null && stamp.date() == null)
          || Names.isEdited(line)
          || Buttons.isGlued(line);
    }

    boolean isRow(Lines lines, int line) {
      String text = lines.get(line);
      return isButton(text)
          || (line > 1 && Buttons.bareVotes(text) != null && isButton(lines.get(line - 1)))
          || (!pairs.isEmpty()
              && (pairs.contains(pair(lines, line)) || pairs.contains(pair(lines, line - 1))));
    }
  }
}
