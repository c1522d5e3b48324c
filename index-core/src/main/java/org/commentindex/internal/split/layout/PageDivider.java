package org.commentindex.internal.split.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  private static final int LONGEST_HEAD = 60;
  private static final int LONGEST_TITLE = 100;
  private static final double UNSURE = 0.2;
  private static final Pattern COUNTER = Pattern.compile("\\d{1,4} ?\\p{L}[\\p{L} ]{0,24}");

  private final Layout layout;
  private final Furniture furniture;

  /** What was learned from is often all there is. */
  private final Lines learnedFrom;

  private final List<Section> learned;
  private final int[] indents;
  private final boolean otherWay;

  /** Lines of the page's head: one of them above a comment's text is the title. */
  private final Set<String> titles;

  private PageDivider(Layout layout, Lines lines) {
    this.layout = layout;
    this.learnedFrom = lines;
    this.learned = sections(lines, layout);
    this.furniture = Furniture.learn(lines, learned, layout);
    this.indents = indents(lines, learned);
    this.titles = titles(lines, learned);
    this.otherWay = DateOrder.isOtherWay(learned.stream().map(Section::byline).toList());
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
      cut(before, lines, "before-first-heading", 0.1, false, authorOf(sections, 0), cuts);
    }
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (!section.ofComment()) {
        continue;
      }
      if (otherWay) {
        section = section.with(section.byline().swapped());
      }
      Section placed =
          indents.length > 1 ? section.atDepth(depth(lines.indent(section.head()))) : section;
      boolean isLast = i + 1 == sections.size();
      String next = authorOf(sections, i + 1);
      cut(placed, lines, layout.rule(), layout.confidence(), isLast, next, cuts);
    }
    return new Division(cuts, sections.isEmpty() ? 1 : sections.getLast().head());
  }

  private static @Nullable String authorOf(List<Section> sections, int i) {
    return i < sections.size() ? sections.get(i).byline().author() : null;
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
  private void cut(
      Section section,
      Lines lines,
      String rule,
      double confidence,
      boolean isLast,
      @Nullable String nextAuthor,
      List<Cut> cuts) {
    int first = furniture.skipAbove(lines, section);
    if (confidence > UNSURE && !titles.isEmpty() && titles.contains(lines.get(first))) {
      int below = lines.nextShown(first + 1);
      first = below <= section.last() ? below : first;
    }
    int rows = furniture.firstRows(lines, section, first, isLast ? 1 : 2);
    if (isLast && rows == section.last() && layout.hasFoot()) {
      rows = PageFoot.start(lines, first, rows, layout) - 1;
    }
    int last =
        furniture.lastOwn(lines, section, first, rows, rows == section.last() ? nextAuthor : null);
    if (first > last) {
      first = furniture.soleLine(lines, section, rows);
      last = first;
    }
    int column = first == section.first() ? section.column() : 0;
    if (first > 0 && !Placeholders.areAll(lines, first, last, column)) {
      Byline byline = section.byline().orVotes(furniture.votes(lines, last + 1, rows));
      cuts.add(new Cut(first, last, column, byline, rule, confidence));
    }
    int after = lines.nextShown(rows + 1);
    if (after <= section.last() && !isOfRows(lines, after, section.last())) {
      Section rest = new Section(after, after, section.last(), 0, Byline.NONE);
      cut(rest, lines, "after-buttons", UNSURE, false, nextAuthor, cuts);
    }
  }

  /**
   * A line such as "3 respuestas" below the buttons, in any language, or a badge and the name of
   * who replied.
   */
  private static boolean isOfRows(Lines lines, int first, int last) {
    int end = lines.lastShown(last);
    boolean counter = end == first && COUNTER.matcher(lines.get(first)).matches();
    boolean replied =
        end == lines.nextShown(first + 1)
            && Names.isBadge(lines.get(first))
            && Names.isLikely(lines.get(end));
    return counter || replied;
  }

  private static Set<String> titles(Lines lines, List<Section> sections) {
    Set<String> titles = new HashSet<>();
    int end =
        sections.isEmpty() || sections.getFirst().column() > 0 ? 0 : sections.getFirst().head();
    for (int line = lines.nextShown(Math.max(1, end - LONGEST_HEAD));
        line < end;
        line = lines.nextShown(line + 1)) {
      String text = lines.get(line);
      if (text.indexOf(' ') > 0 && text.length() <= LONGEST_TITLE) {
        titles.add(text);
      }
    }
    return Set.copyOf(titles);
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
