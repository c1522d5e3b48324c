package org.commentindex.internal.split.layout.learned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.FieldLabel;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.RatingLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.AvatarLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * A block of short lines above each comment, after a gap: the name, the author's profile and then
 * the date, or the date, the name and then the profile. Learns how many lines are between name and
 * date, or which lines recur in most blocks.
 */
public final class NameBlockLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Fewest dates and blocks on a page. Chosen by hand; PagePasteTest guards it. */
  private static final int MIN_BLOCKS = 3;

  /**
   * Share of the blocks that must have the same distance from name to date, or the same line
   * between them. Chosen by hand; PagePasteTest guards it.
   */
  private static final double MIN_ALIKE = 0.6;

  /** Share of the dates that must be below the same line for that line to be a label. */
  private static final double MIN_LABELLED = MIN_ALIKE / 2;

  /** Fewest lines between name and date that recur, where the distance varies. */
  private static final int MIN_RECURRING_LINES = 2;

  /**
   * Most lines in a block: enough for the profiles of vBulletin and XenForo. A larger value takes
   * text for profiles. Chosen by hand; PagePasteTest guards it.
   */
  private static final int MAX_LINES = 12;

  /** Longest line in a block, in characters. Chosen by hand; PagePasteTest guards it. */
  private static final int MAX_LENGTH = 70;

  /** Lines above the name that may be searched for it: an avatar's text and its first letter. */
  private static final int MAX_LINES_ABOVE_NAME = 2;

  /** Measured: a share of 1.00 of 930 name-date pieces begins at a comment (docs/splitting.md). */
  private static final double CONFIDENCE = 0.85;

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> labels = new HashMap<>();
    int dates = 0;
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      if (TimestampLine.parse(head.get(line)) != null) {
        dates++;
        if (!RatingLine.matches(head.get(line - 1))) {
          labels.merge(LineTemplate.of(head.get(line - 1)), 1, Integer::sum);
        }
      }
    }
    if (dates < MIN_BLOCKS) {
      return null;
    }
    double least = Math.max(MIN_BLOCKS, MIN_LABELLED * dates);
    labels.values().removeIf(count -> count < least);
    labels.keySet().removeIf(label -> label.codePoints().noneMatch(Character::isLetter));
    NameBlockLayout labelled = new NameBlockLayout(Set.copyOf(labels.keySet()), 0);
    List<NameBlock> blocks = new ArrayList<>();
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      NameBlock block = labelled.block(head, line);
      if (block != null) {
        blocks.add(block);
        line = block.dateLine;
      }
    }
    return blocks.size() < MIN_BLOCKS ? null : learn(head, blocks, labelled);
  }

  /**
   * Returns null if the blocks have neither a common distance from name to date nor common lines.
   */
  private static @Nullable Layout learn(
      Lines head, List<NameBlock> blocks, NameBlockLayout layout) {
    Map<Integer, Integer> distances = new HashMap<>();
    Map<String, Integer> inner = new HashMap<>();
    for (NameBlock block : blocks) {
      distances.merge(distance(head, block.name, block.dateLine), 1, Integer::sum);
      Set<String> seen = new HashSet<>();
      for (int line = block.name + 1; line < block.dateLine; line++) {
        seen.add(LineTemplate.of(head.get(line)));
      }
      seen.forEach(template -> inner.merge(template, 1, Integer::sum));
    }
    double least = Math.max(MIN_BLOCKS, MIN_ALIKE * blocks.size());
    for (Map.Entry<Integer, Integer> distance : distances.entrySet()) {
      if (distance.getKey() != 1 && distance.getValue() >= least) {
        return new NameBlockLayout(layout.labels, distance.getKey() + 1);
      }
    }
    inner.remove("");
    inner.values().removeIf(count -> count < least);
    return inner.size() < MIN_RECURRING_LINES
        ? null
        : new NameBlockLayout(layout.labels, MAX_LINES);
  }

  /** Returns the number of lines from name to date; some members have fewer counts than others. */
  private static int distance(Lines lines, int name, int date) {
    int distance = date < name ? date - name : 1;
    for (int line = name + 1; line < date; line++) {
      distance += VoteCount.bare(lines.get(line)) == null ? 1 : 0;
    }
    return distance;
  }

  /**
   * A block.
   *
   * @param name the line of the name
   * @param dateLine the line of the date
   * @param last the last line
   */
  private record NameBlock(int name, int dateLine, int last, Timestamp date) {}

  /**
   * The learned form of the headings.
   *
   * @param labels templates of lines above dates that are not those of comments
   * @param maxDistance most lines from name to date; 0 before that is learned
   */
  private record NameBlockLayout(Set<String> labels, int maxDistance) implements Layout {
    @Override
    public String rule() {
      return "name-date";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public boolean hasLooseHeadings() {
      return true;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      NameBlock block = block(lines, line);
      boolean near = block != null && distance(lines, block.name, block.dateLine) <= maxDistance;
      return block == null || !near
          ? null
          : Heading.above(
              block.last, Timestamp.byline(NameLine.clean(lines.get(block.name)), block.date));
    }

    @Nullable NameBlock block(Lines lines, int line) {
      boolean afterGap =
          lines.isBlank(line - 1)
              || ActionRow.matches(lines.get(line - 1))
              || WidgetLine.matches(lines.get(line - 1));
      String top = lines.get(line);
      if (!afterGap || top.length() > MAX_LENGTH) {
        return null;
      }
      Timestamp first = TimestampLine.parse(top);
      return first == null ? nameFirst(lines, line) : dateFirst(lines, line, first);
    }

    private @Nullable NameBlock nameFirst(Lines lines, int top) {
      int name = top;
      while (name < top + MAX_LINES_ABOVE_NAME
          && isPartOfName(lines.get(name), lines.get(name + 1))) {
        name++;
      }
      if (!NameLine.isLikely(lines.get(name))) {
        return null;
      }
      for (int line = name + 1; line <= top + MAX_LINES; line++) {
        String text = lines.get(line);
        if (text.isEmpty()
            || (!RatingLine.matches(text)
                && (text.length() > MAX_LENGTH
                    || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0))) {
          return null;
        }
        Timestamp date = isLabel(lines.get(line - 1)) ? null : TimestampLine.parse(text);
        if (date != null && date.date() == null && isAboveDate(lines, line)) {
          continue; // how long the author has been a member, and a count
        }
        if (date != null) {
          return new NameBlock(name, line, line, date);
        }
      }
      return null;
    }

    /** Returns true if a count and another date are below a line. */
    private static boolean isAboveDate(Lines lines, int line) {
      return VoteCount.bare(lines.get(line + 1)) != null
          && TimestampLine.parse(lines.get(line + 2)) != null;
    }

    /** Returns a block that begins with a date; only if the author's profile is below the name. */
    private @Nullable NameBlock dateFirst(Lines lines, int top, Timestamp date) {
      int name = top + 1;
      if (lines.get(name).startsWith("#") && VoteCount.bare(lines.get(name).substring(1)) != null) {
        name++;
      }
      String text = lines.get(name);
      String above = lines.get(top - 1);
      if (!NameLine.isLikely(text) || (isLabel(above) && !ActionRow.matches(above))) {
        return null;
      }
      int last = 0;
      for (int line = lines.skipBlank(name + 1);
          line <= name + MAX_LINES && lines.get(line).length() <= NameLine.MAX_LENGTH;
          line = lines.skipBlank(line + 1)) {
        if (Badge.matches(lines.get(line))) {
          last = line;
        } else if (last > 0) {
          break;
        }
      }
      return last == 0 ? null : new NameBlock(name, top, last, date);
    }

    private boolean isLabel(String line) {
      return labels.contains(LineTemplate.of(line)) || FieldLabel.matches(line);
    }

    /**
     * Returns true for a line above a name that belongs to it: a badge, its first letter, its
     * avatar's text.
     */
    private static boolean isPartOfName(String line, String next) {
      boolean initial =
          (line.codePointCount(0, line.length()) == 1 && next.startsWith(line))
              || AvatarLine.isInitials(line, next);
      boolean words = next.length() > 1 && line.length() >= next.length() && line.contains(next);
      return initial || words || Badge.matches(line);
    }
  }
}
