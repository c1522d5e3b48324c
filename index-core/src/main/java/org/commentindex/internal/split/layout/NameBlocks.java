package org.commentindex.internal.split.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A block of short lines above each comment, after a gap: the name first, then what is told of who
 * wrote, and the date on one of the last; or the date first and the name below it. How many lines
 * stand between, or which of them come again in most blocks, is learned.
 */
final class NameBlocks implements LayoutFamily {
  private static final int LEAST = 3;
  private static final double MOST = 0.6;
  private static final int MOST_LINES = 12;
  private static final int LONGEST = 70;

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> labels = new HashMap<>();
    int stamps = 0;
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      if (WholeStamp.of(head.get(line)) != null) {
        stamps++;
        labels.merge(Templates.of(head.get(line - 1)), 1, Integer::sum);
      }
    }
    if (stamps < LEAST) {
      return null;
    }
    int most = stamps;
    labels.entrySet().removeIf(e -> e.getValue() < LEAST || e.getValue() < MOST * most / 2);
    labels.keySet().removeIf(label -> label.codePoints().noneMatch(Character::isLetter));
    Page labelled = new Page(Set.copyOf(labels.keySet()), 0);
    List<Block> blocks = new ArrayList<>();
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      Block block = labelled.block(head, line);
      if (block != null) {
        blocks.add(block);
        line = block.stamp;
      }
    }
    return blocks.size() < LEAST ? null : alike(head, blocks, labelled);
  }

  /** Null if the blocks have neither the same number of lines nor lines that come again. */
  private static @Nullable Layout alike(Lines head, List<Block> blocks, Page page) {
    Map<Integer, Integer> distances = new HashMap<>();
    Map<String, Integer> inner = new HashMap<>();
    for (Block block : blocks) {
      distances.merge(block.stamp - block.name, 1, Integer::sum);
      Set<String> seen = new HashSet<>();
      for (int line = block.name + 1; line < block.stamp; line++) {
        seen.add(Templates.of(head.get(line)));
      }
      seen.forEach(template -> inner.merge(template, 1, Integer::sum));
    }
    double least = Math.max(LEAST, MOST * blocks.size());
    for (Map.Entry<Integer, Integer> distance : distances.entrySet()) {
      if (distance.getKey() != 1 && distance.getValue() >= least) {
        return new Page(page.labels, distance.getKey() + 1);
      }
    }
    inner.remove("");
    inner.values().removeIf(count -> count < least);
    return inner.size() < 2 ? null : new Page(page.labels, MOST_LINES);
  }

  /**
   * Where its name and its date stand.
   *
   * @param last its last line
   */
  private record Block(int name, int stamp, int last, Stamp date) {}

  /**
   * Such a page.
   *
   * @param labels lines above dates that are not those of comments
   * @param farthest how many lines below the name the date may stand; 0 before that is learned
   */
  private record Page(Set<String> labels, int farthest) implements Layout {
    @Override
    public String rule() {
      return "name-date";
    }

    @Override
    public double confidence() {
      return 0.85;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      Block block = block(lines, line);
      boolean near = block != null && block.stamp - block.name <= farthest;
      return block == null || !near
          ? null
          : Heading.above(block.last, Stamp.by(Names.clean(lines.get(block.name)), block.date));
    }

    @Nullable Block block(Lines lines, int line) {
      boolean parted = lines.isBlank(line - 1) || Buttons.isKnown(lines.get(line - 1));
      String top = lines.get(line);
      if (!parted || top.length() > LONGEST) {
        return null;
      }
      Stamp first = WholeStamp.of(top);
      return first == null ? nameFirst(lines, line) : stampFirst(lines, line, first);
    }

    private @Nullable Block nameFirst(Lines lines, int top) {
      int name = top;
      while (name < top + 2 && isOfName(lines.get(name), lines.get(name + 1))) {
        name++;
      }
      if (!Names.isLikely(lines.get(name))) {
        return null;
      }
      for (int line = name + 1; line <= top + MOST_LINES; line++) {
        String text = lines.get(line);
        if (text.isEmpty()
            || text.length() > LONGEST
            || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0) {
          return null;
        }
        Stamp stamp = isLabel(lines.get(line - 1)) ? null : WholeStamp.of(text);
        if (stamp != null) {
          return new Block(name, line, line, stamp);
        }
      }
      return null;
    }

    /** Only where what is told of a member stands below the name. */
    private @Nullable Block stampFirst(Lines lines, int top, Stamp stamp) {
      int name = top + 1;
      if (lines.get(name).startsWith("#")
          && Buttons.bareVotes(lines.get(name).substring(1)) != null) {
        name++;
      }
      String text = lines.get(name);
      if (!Names.isLikely(text) || isLabel(lines.get(top - 1))) {
        return null;
      }
      int last = 0;
      for (int line = lines.nextShown(name + 1);
          line <= name + MOST_LINES && lines.get(line).length() <= Names.longest();
          line = lines.nextShown(line + 1)) {
        if (Names.isBadge(lines.get(line))) {
          last = line;
        } else if (last > 0) {
          break;
        }
      }
      return last == 0 ? null : new Block(name, top, last, stamp);
    }

    private boolean isLabel(String line) {
      return labels.contains(Templates.of(line))
          || NameThenDate.NO_NAMES.contains(line.toLowerCase(Locale.ROOT));
    }

    /** Whether a line is what stands above a name: a badge, its first letter, or it in words. */
    private static boolean isOfName(String line, String next) {
      boolean letter = line.codePointCount(0, line.length()) == 1 && next.startsWith(line);
      boolean words = next.length() > 1 && line.length() >= next.length() && line.contains(next);
      return letter || words || Names.isBadge(line);
    }
  }
}
