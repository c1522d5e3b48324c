package org.commentindex.internal.split.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.Badge;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.Placeholder;
import org.commentindex.internal.split.timestamp.DayMonthOrder;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text by the layout of its page: each heading begins a comment, and the boilerplate
 * around its text is removed.
 */
public final class PageDivider implements Divider {
  /** Most distinct indents of headings that are taken for depths; more are chance. */
  private static final int MAX_DEPTHS = 40;

  /** Number of lines above the first heading that are searched for the page title. */
  private static final int MAX_LINES_OF_TITLE = 60;

  /** Longest title, in characters. */
  private static final int MAX_TITLE_LENGTH = 100;

  /** Text above the first heading: 2 % of these pieces are comments (docs/splitting.md). */
  private static final double CONFIDENCE_BEFORE_FIRST_HEADING = 0.1;

  /** Text below an action row: 2 % of these pieces are comments (docs/splitting.md). */
  private static final double CONFIDENCE_AFTER_ACTION_ROW = 0.2;

  /** A count of replies in any language: {@code 3 respuestas}. */
  private static final Pattern REPLY_COUNT = Pattern.compile("\\d{1,4} ?\\p{L}[\\p{L} ]{0,24}");

  private final Layout layout;
  private final Boilerplate boilerplate;

  /** The text from which the layout was learned, often the whole text. */
  private final Lines learnedFrom;

  private final List<Section> learned;
  private final int[] indents;
  private final boolean swapsDates;

  /** Lines above the first heading. One of them that recurs above a comment is the title. */
  private final Set<String> titles;

  private PageDivider(Layout layout, Lines lines) {
    this.layout = layout;
    this.learnedFrom = lines;
    this.learned = sections(lines, layout);
    this.boilerplate = BoilerplateLearner.learn(lines, learned, layout);
    this.indents = indents(lines, learned);
    this.titles = titles(lines, learned);
    this.swapsDates = DayMonthOrder.isSwapped(learned.stream().map(Section::byline).toList());
  }

  /** Returns a divider learned from a text, or null if the text has no known layout. */
  public static @Nullable PageDivider learn(Lines lines) {
    Layout layout = LayoutDetector.detect(lines);
    return layout == null ? null : new PageDivider(layout, lines);
  }

  @Override
  public Division divide(Lines lines) {
    List<Section> sections = lines == learnedFrom ? learned : sections(lines, layout);
    List<Segment> segments = new ArrayList<>();
    int start = lines.skipBlank(1);
    int firstHeading = sections.isEmpty() ? lines.count() + 1 : sections.getFirst().heading();
    if (start < firstHeading) {
      Section before = new Section(start, start, firstHeading - 1, 0, Byline.NONE);
      addSegments(
          before,
          lines,
          "before-first-heading",
          CONFIDENCE_BEFORE_FIRST_HEADING,
          false,
          authorOf(sections, 0),
          segments);
    }
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (!section.isComment()) {
        continue;
      }
      if (swapsDates) {
        section = section.with(section.byline().swapped());
      }
      Section placed =
          indents.length > 1 ? section.atDepth(depth(lines.indent(section.heading()))) : section;
      boolean isLast = i + 1 == sections.size();
      String next = authorOf(sections, i + 1);
      addSegments(placed, lines, layout.rule(), layout.confidence(), isLast, next, segments);
    }
    return new Division(segments, sections.isEmpty() ? 1 : sections.getLast().heading());
  }

  private static @Nullable String authorOf(List<Section> sections, int i) {
    return i < sections.size() ? sections.get(i).byline().author() : null;
  }

  private int depth(int indent) {
    int index = Arrays.binarySearch(indents, indent);
    return index >= 0 ? index : -index - 1;
  }

  private static List<Section> sections(Lines lines, Layout layout) {
    List<Section> sections = new ArrayList<>();
    int head = 0;
    Heading open = null;
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
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

  /** Adds a section as one segment, or as several where action rows are inside it. */
  private void addSegments(
      Section section,
      Lines lines,
      String rule,
      double confidence,
      boolean isLast,
      @Nullable String nextAuthor,
      List<Segment> segments) {
    int first = boilerplate.firstTextLine(lines, section);
    if (confidence > CONFIDENCE_AFTER_ACTION_ROW
        && !titles.isEmpty()
        && titles.contains(lines.get(first))) {
      int below = lines.skipBlank(first + 1);
      first = below <= section.last() ? below : first;
    }
    int rows = boilerplate.lastLineOfFirstRows(lines, section, first, isLast ? 1 : 2);
    if (isLast && rows == section.last() && layout.mayHaveFooter()) {
      rows = PageFooter.firstLine(lines, first, rows, layout) - 1;
    }
    int last =
        boilerplate.lastTextLine(
            lines, section, first, rows, rows == section.last() ? nextAuthor : null);
    if (first > last) {
      first = boilerplate.onlyTextLine(lines, section, rows);
      last = first;
    }
    int column = first == section.first() ? section.column() : 0;
    if (first > 0 && !Placeholder.coversAll(lines, first, last, column)) {
      Byline byline = section.byline().orVotes(boilerplate.votes(lines, last + 1, rows));
      segments.add(new Segment(first, last, column, byline, rule, confidence));
    }
    int after = lines.skipBlank(rows + 1);
    if (after <= section.last() && !isRepliesLine(lines, after, section.last())) {
      Section rest = new Section(after, after, section.last(), 0, Byline.NONE);
      addSegments(
          rest,
          lines,
          "after-action-row",
          CONFIDENCE_AFTER_ACTION_ROW,
          false,
          nextAuthor,
          segments);
    }
  }

  /**
   * Returns true if the lines below an action row only announce replies: {@code 3 respuestas}, or a
   * badge and the name of someone who replied.
   */
  private static boolean isRepliesLine(Lines lines, int first, int last) {
    int end = lines.lastNonBlank(last);
    boolean count = end == first && REPLY_COUNT.matcher(lines.get(first)).matches();
    boolean replied =
        end == lines.skipBlank(first + 1)
            && Badge.matches(lines.get(first))
            && NameLine.isLikely(lines.get(end));
    return count || replied;
  }

  private static Set<String> titles(Lines lines, List<Section> sections) {
    Set<String> titles = new HashSet<>();
    int end =
        sections.isEmpty() || sections.getFirst().column() > 0 ? 0 : sections.getFirst().heading();
    for (int line = lines.skipBlank(Math.max(1, end - MAX_LINES_OF_TITLE));
        line < end;
        line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      if (text.indexOf(' ') > 0 && text.length() <= MAX_TITLE_LENGTH) {
        titles.add(text);
      }
    }
    return Set.copyOf(titles);
  }

  /** Returns the distinct indents of the headings, ascending; empty if there are too many. */
  private static int[] indents(Lines lines, List<Section> sections) {
    TreeSet<Integer> indents = new TreeSet<>();
    for (Section section : sections) {
      indents.add(lines.indent(section.heading()));
    }
    return indents.size() > MAX_DEPTHS
        ? new int[0]
        : indents.stream().mapToInt(Integer::intValue).toArray();
  }
}
