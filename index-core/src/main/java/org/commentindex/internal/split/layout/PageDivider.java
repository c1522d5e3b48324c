package org.commentindex.internal.split.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Cut;
import org.commentindex.internal.split.base.Lines;

/**
 * Divides a text by the layout it shows: each heading begins a comment, and the buttons around its
 * text are taken off. Stateless.
 */
public final class PageDivider {
  private static final int MOST_DEPTHS = 40;
  private static final double UNSURE = 0.5;

  private PageDivider() {}

  /** The comments of a text that shows a layout; none if it shows none. */
  public static List<Cut> divide(Lines lines) {
    Layout layout = Layouts.of(lines);
    if (layout == null) {
      return List.of();
    }
    List<Section> sections = sections(lines, layout);
    Furniture furniture = Furniture.learn(lines, sections, layout);
    List<Integer> indents = indents(lines, sections);
    List<Cut> cuts = new ArrayList<>();
    int start = lines.nextShown(1);
    if (start < sections.getFirst().head()) {
      Section before = new Section(start, start, sections.getFirst().head() - 1, 0, Byline.NONE);
      cut(before, lines, furniture, "before-first-heading", 0.3, cuts);
    }
    for (Section section : sections) {
      int depth = indents.indexOf(lines.indent(section.head()));
      Section placed = indents.size() > 1 ? section.atDepth(depth) : section;
      cut(placed, lines, furniture, layout.rule(), layout.confidence(), cuts);
    }
    return cuts;
  }

  private static List<Section> sections(Lines lines, Layout layout) {
    List<Section> sections = new ArrayList<>();
    int head = 0;
    Heading open = null;
    for (int line = lines.nextShown(1); line <= lines.count(); line = lines.nextShown(line + 1)) {
      Heading heading = layout.headingAt(line);
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
  private static void cut(
      Section section,
      Lines lines,
      Furniture furniture,
      String rule,
      double confidence,
      List<Cut> cuts) {
    int first = furniture.skipAbove(section);
    int rows = furniture.firstRows(first, section.last());
    int last = furniture.lastOwn(first, rows);
    if (first <= last) {
      int column = first == section.first() ? section.column() : 0;
      Byline byline = section.byline().orVotes(furniture.votes(last + 1, rows));
      cuts.add(new Cut(first, last, column, byline, rule, confidence));
    }
    int next = lines.nextShown(rows + 1);
    if (next <= section.last()) {
      Section rest = new Section(next, next, section.last(), 0, Byline.NONE);
      cut(rest, lines, furniture, "after-buttons", UNSURE, cuts);
    }
  }

  /** How far headings are indented, if in few ways. */
  private static List<Integer> indents(Lines lines, List<Section> sections) {
    TreeSet<Integer> indents = new TreeSet<>();
    for (Section section : sections) {
      indents.add(lines.indent(section.head()));
    }
    return indents.size() > MOST_DEPTHS ? List.of() : List.copyOf(indents);
  }
}
