package org.commentindex.internal.split.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Cut;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text by the layout it shows: each heading begins a comment, and the buttons around its
 * text are taken off.
 */
public final class PageDivider implements Divider {
  private static final int MOST_DEPTHS = 40;
  private static final double UNSURE = 0.5;

  private final Layout layout;
  private final Furniture furniture;

  /** What was learned from is often all there is. */
  private final Lines learnedFrom;

  private final List<Section> learned;
  private final int[] indents;

  private PageDivider(Layout layout, Lines lines) {
    this.layout = layout;
    this.learnedFrom = lines;
    this.learned = sections(lines, layout);
    this.furniture = Furniture.learn(lines, learned, layout);
    this.indents = indents(lines, learned);
  }

  /** What is learned of a text that shows a layout; null if it shows none. */
  public static @Nullable PageDivider learn(Lines lines) {
    Layout layout = Layouts.of(lines);
    return layout == null ? null : new PageDivider(layout, lines);
  }

  @Override
  public Division divide(Lines lines) {
    List<Section> sections = lines == learnedFrom ? learned : sections(lines, layout);
    List<Cut> cuts = new ArrayList<>();
    int start = lines.nextShown(1);
    int firstHead = sections.isEmpty() ? lines.count() + 1 : sections.getFirst().head();
    if (start < firstHead) {
      Section before = new Section(start, start, firstHead - 1, 0, Byline.NONE);
      cut(before, lines, "before-first-heading", 0.3, cuts);
    }
    for (Section section : sections) {
      Section placed =
          indents.length > 1 ? section.atDepth(depth(lines.indent(section.head()))) : section;
      cut(placed, lines, layout.rule(), layout.confidence(), cuts);
    }
    return new Division(cuts, sections.isEmpty() ? 1 : sections.getLast().head());
  }

  private int depth(int indent) {
    int place = Arrays.binarySearch(indents, indent);
    return place >= 0 ? place : -place - 1;
  }

  private static List<Section> sections(Lines lines, Layout layout) {
    List<Section> sections = new ArrayList<>();
    int head = 0;
    Heading open = null;
    for (int line = lines.nextShown(1); line <= lines.count(); line = lines.nextShown(line + 1)) {
      Heading heading = layout.headingAt(lines, line);
      if (heading != null) {
        if (open != null) {
          sections.add(Section.of(head, open, line - 1));
        }
        head = line;
        open = heading;
        line = heading.last();
      }
    }
    if (open != null) {
      sections.add(Section.of(head, open, lines.count()));
    }
    return sections;
  }

  /** A section as a comment; as several, where buttons stand in the midst of it. */
  private void cut(Section section, Lines lines, String rule, double confidence, List<Cut> cuts) {
    int first = furniture.skipAbove(lines, section);
    int rows = furniture.firstRows(lines, first, section.last());
    int last = furniture.lastOwn(lines, first, rows);
    if (first > last) {
      first = furniture.soleLine(lines, section, rows);
      last = first;
    }
    if (first > 0) {
      int column = first == section.first() ? section.column() : 0;
      Byline byline = section.byline().orVotes(Furniture.votes(lines, last + 1, rows));
      cuts.add(new Cut(first, last, column, byline, rule, confidence));
    }
    int next = lines.nextShown(rows + 1);
    if (next <= section.last()) {
      Section rest = new Section(next, next, section.last(), 0, Byline.NONE);
      cut(rest, lines, "after-buttons", UNSURE, cuts);
    }
  }

  /** How far headings are indented, if in few ways. */
  private static int[] indents(Lines lines, List<Section> sections) {
    TreeSet<Integer> indents = new TreeSet<>();
    for (Section section : sections) {
      indents.add(lines.indent(section.head()));
    }
    return indents.size() > MOST_DEPTHS
        ? new int[0]
        : indents.stream().mapToInt(Integer::intValue).toArray();
  }
}
