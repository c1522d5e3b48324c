package org.commentindex.internal.split.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A line with a name and a line with a date above each comment, as Substack, Discourse, Facebook
 * and many others paste. Dates in a language unknown here are learned by their shape: short lines
 * of like words and numbers, each below a short line after a gap.
 */
final class NameThenDate implements LayoutFamily {
  private static final int BETWEEN = 3;
  private static final int LEAST_SHAPES = 3;
  private static final double MOST = 0.6;
  private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Override
  public @Nullable Layout learn(Lines head) {
    int parted = 0;
    int found = 0;
    Map<String, Integer> shapes = new HashMap<>();
    Page loose = new Page(false, "");
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      Heading heading = loose.headingAt(head, line);
      if (heading != null) {
        found++;
        parted += isParted(head, line) ? 1 : 0;
        line = heading.last();
      } else if (isParted(head, line) && Names.isLikely(head.get(line))) {
        shapes.merge(shape(head.get(line + 1)), 1, Integer::sum);
      }
    }
    if (found >= 2) {
      return new Page(parted >= MOST * found, "");
    }
    shapes.remove("");
    return shapes.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_SHAPES)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(entry -> new Page(true, entry.getKey()))
        .orElse(found == 1 ? new Page(false, "") : null);
  }

  /** Whether a line stands at the head, after a blank line, or below a button. */
  static boolean isParted(Lines lines, int line) {
    return line <= 1 || lines.isBlank(line - 1) || Buttons.isKnown(lines.get(line - 1));
  }

  /** A short line with a number, each word as w and each number as 0; else empty. */
  private static String shape(String line) {
    boolean fits =
        !line.isEmpty()
            && line.length() <= Names.longest() / 2
            && NUMBER.matcher(line).find()
            && !Buttons.isKnown(line);
    return fits ? NUMBER.matcher(WORD.matcher(line).replaceAll("w")).replaceAll("0") : "";
  }

  private static boolean isName(String line) {
    return Names.isLikely(line) && WholeStamp.of(line) == null;
  }

  private record Page(boolean mustBeParted, String stampShape) implements Layout {
    @Override
    public String rule() {
      return stampShape.isEmpty() ? "name-date" : "learned-heading";
    }

    @Override
    public double confidence() {
      return stampShape.isEmpty() ? 0.95 : 0.75;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String name = lines.get(line);
      boolean placed = !mustBeParted || isParted(lines, line);
      if (!placed || name.length() > Names.longest() || !isName(name)) {
        return null;
      }
      for (int below = line + 1; below <= line + BETWEEN; below++) {
        String text = lines.get(below);
        Stamp stamp = WholeStamp.of(text);
        if (stamp != null) {
          return Heading.above(below, Byline.of(Names.clean(name), stamp.date()));
        }
        if (!stampShape.isEmpty() && shape(text).equals(stampShape)) {
          return Heading.above(below, Byline.of(Names.clean(name), null));
        }
        if (!text.isEmpty()
            && !Names.isBadge(text)
            && !text.equals(name)
            && !text.startsWith("@")) {
          return null;
        }
      }
      return null;
    }
  }
}
