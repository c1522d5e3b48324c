package org.commentindex.internal.split.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commentindex.internal.split.base.Divider;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.timestamp.DayMonthOrder;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text by the layout of its page: the headings divide the lines into sections, each line
 * of the sections gets a class, and the lines of text become segments.
 */
public final class PageDivider implements Divider {
  /** Most distinct indents of headings that are used as depths; more are coincidence. */
  private static final int MAX_DEPTHS = 40;

  /** Number of lines above the first heading that are searched for the page title. */
  private static final int MAX_LINES_OF_TITLE = 60;

  /** Longest title, in characters. */
  private static final int MAX_TITLE_LENGTH = 100;

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
    List<Section> sections = resolved(lines);
    LineClassifier.Page page = new LineClassifier(lines, boilerplate, titles).classify(sections);
    List<Segment> segments = new SectionPieces(page, boilerplate).of(sections);
    int resumeLine = sections.isEmpty() ? 1 : sections.getLast().heading();
    return new Division(segments, page.lines(), resumeLine);
  }

  /** Returns the sections of a text with the dates and depths that the page suggests. */
  private List<Section> resolved(Lines lines) {
    List<Section> sections = new ArrayList<>();
    for (Section section : lines == learnedFrom ? learned : sections(lines, layout)) {
      Section dated = swapsDates ? section.with(section.byline().swapped()) : section;
      sections.add(
          indents.length > 1 ? dated.atDepth(depth(lines.indent(section.heading()))) : dated);
    }
    return sections;
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
    return HeadingBlocks.resolve(lines, HeadingShapes.correct(lines, sections, layout), layout);
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
