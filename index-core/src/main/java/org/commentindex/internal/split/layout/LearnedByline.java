package org.commentindex.internal.split.layout;

import java.util.HashMap;
import java.util.Map;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Name and date on one line in a language unknown here, parted by a dot, a bar or a dash: the dates
 * are learned by their shape, the same words and numbers behind different names.
 */
final class LearnedByline implements LayoutFamily {
  private static final int LEAST = 3;
  private static final String MARKS = "·•|–—";

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> shapes = new HashMap<>();
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      if (NameThenDate.isParted(head, line)) {
        shapes.merge(shape(head.get(line)), 1, Integer::sum);
      }
    }
    shapes.remove("");
    return shapes.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(entry -> new Page(entry.getKey()))
        .orElse(null);
  }

  private static int mark(String line) {
    for (int i = 1; i < Math.min(line.length() - 1, Names.longest()); i++) {
      boolean apart = line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ';
      if (apart && MARKS.indexOf(line.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The shape of what stands behind the mark; empty if no name stands before it. */
  private static String shape(String line) {
    int mark = line.length() > Stamps.LONGEST / 2 ? -1 : mark(line);
    boolean named = mark > 0 && Names.isLikely(line.substring(0, mark).strip());
    return named ? NameThenDate.shape(line.substring(mark + 1).strip()) : "";
  }

  private record Page(String stampShape) implements Layout {
    @Override
    public String rule() {
      return "learned-heading";
    }

    @Override
    public double confidence() {
      return 0.75;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String text = lines.get(line);
      return shape(text).equals(stampShape) && NameThenDate.isParted(lines, line)
          ? Heading.above(line, Byline.of(Names.clean(text.substring(0, mark(text))), null))
          : null;
    }
  }
}
