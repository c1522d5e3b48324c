package org.commentindex.internal.split.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Division;
import org.commentindex.internal.split.base.LineMarks;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.Placeholder;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.split.LineClass;
import org.jspecify.annotations.Nullable;

/**
 * Turns the sections of one text into segments: separates the text of each from the boilerplate
 * around it, and gives every line that is left out a class. A line without a class is kept as text.
 */
final class SectionDivider {
  /** Text above the first heading: 2 % of these pieces are comments (docs/splitting.md). */
  private static final double CONFIDENCE_BEFORE_FIRST_HEADING = 0.1;

  /** Text below an action row: 2 % of these pieces are comments (docs/splitting.md). */
  private static final double CONFIDENCE_AFTER_ACTION_ROW = 0.2;

  /** Confidence of the layouts that have a heading for each comment. */
  private static final double SURE = 0.7;

  /** Confidence of an author that may be the title of the page. Chosen by hand, not measured. */
  private static final double CONFIDENCE_OF_TITLE = 0.3;

  private static final String BEFORE_FIRST_HEADING = "before-first-heading";
  private static final String AFTER_ACTION_ROW = "after-action-row";

  /** A count of replies in any language: {@code 3 respuestas}. */
  private static final Pattern REPLY_COUNT =
      LinePattern.compile("\\d{1,4} ?\\p{L}[\\p{L} ]{phrase}");

  private final Lines lines;
  private final Layout layout;
  private final Boilerplate boilerplate;
  private final Set<String> titles;
  private final LineMarks marks;
  private final List<Segment> segments = new ArrayList<>();

  SectionDivider(Lines lines, Layout layout, Boilerplate boilerplate, Set<String> titles) {
    this.lines = lines;
    this.layout = layout;
    this.boilerplate = boilerplate;
    this.titles = titles;
    this.marks = new LineMarks(lines.count());
  }

  /** How the segments of a section came to be. */
  private record Rule(String name, double confidence, double authorConfidence) {
    Rule(String name, double confidence) {
      this(name, confidence, 0);
    }
  }

  Division divide(List<Section> sections) {
    int start = lines.skipBlank(1);
    int firstHeading = sections.isEmpty() ? lines.count() + 1 : sections.getFirst().heading();
    if (start < firstHeading) {
      addHeader(start, firstHeading - 1, authorOf(sections, 0));
    }
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean isLast = i + 1 == sections.size();
      String next = authorOf(sections, i + 1);
      if (section.isComment()) {
        marks.mark(section.heading(), section.first() - 1, LineClass.HEADING);
        Rule rule = new Rule(layout.rule(), layout.confidence(), layout.authorConfidence());
        addSegments(section, rule, isLast, next);
      } else {
        addNotice(section, isLast, next);
      }
    }
    keepUnclassified(sections);
    return new Division(segments, marks, sections.isEmpty() ? 1 : sections.getLast().heading());
  }

  /**
   * Returns true if the name of a section may be the title of the page: on a page without dates it
   * is on the first line, above more than one line.
   */
  private boolean mayBeTitle(Section section, int first, int last) {
    return layout.confidence() < SURE && section.heading() == lines.skipBlank(1) && last > first;
  }

  /** Leaves out the header of the page; what is between its parts may be somebody's words. */
  private void addHeader(int first, int last, @Nullable String next) {
    if (layout.mayHaveFooter()) {
      new PageHeader(lines, layout, marks).mark(first, last);
    }
    Rule rule = new Rule(BEFORE_FIRST_HEADING, CONFIDENCE_BEFORE_FIRST_HEADING);
    for (int line = first; line <= last; ) {
      int end = line;
      while (end <= last && marks.get(end) == marks.get(line)) {
        end++;
      }
      int text = lines.skipBlank(line);
      if (marks.get(line) == null && text < end) {
        addSegments(
            new Section(text, text, end - 1, 0, Byline.NONE),
            rule,
            false,
            end > last ? next : null);
      }
      line = end;
    }
  }

  /**
   * Leaves out a message of the program and the short lines directly below an event of a page, such
   * as the title of what was linked. Anything else below it may be somebody's words.
   */
  private void addNotice(Section section, boolean isLast, @Nullable String next) {
    int last = Math.max(section.heading(), section.firstWholeLine() - 1);
    while (section.column() == 0
        && layout.mayHaveEvents()
        && last < section.last()
        && !lines.isBlank(last + 1)
        && lines.get(last + 1).length() <= NameLine.MAX_LENGTH
        && !lines.get(last + 1).equals("@" + next)) {
      last++;
    }
    marks.mark(section.heading(), last, LineClass.NOTICE);
    int first = lines.skipBlank(last + 1);
    if (first <= section.last() && lines.get(first).equals("@" + next)) {
      marks.mark(first, LineClass.PROFILE);
      first = lines.skipBlank(first + 1);
    }
    if (first <= section.last()) {
      Section below = new Section(first, first, section.last(), 0, Byline.NONE);
      Rule rule = new Rule(AFTER_ACTION_ROW, CONFIDENCE_AFTER_ACTION_ROW);
      addSegments(below, rule, isLast, next);
    }
  }

  private static @Nullable String authorOf(List<Section> sections, int i) {
    return i < sections.size() ? sections.get(i).byline().author() : null;
  }

  /** Adds a section as one segment, or as several where action rows are inside it. */
  private void addSegments(Section all, Rule rule, boolean isLast, @Nullable String nextAuthor) {
    Section section = all;
    Rule by = rule;
    boolean mayHaveFooter = isLast;
    while (section != null) {
      int rows = addSegment(section, by, mayHaveFooter, nextAuthor);
      int after = lines.skipBlank(rows + 1);
      section = null;
      if (after <= all.last() && isLast && layout.mayHaveFooter()) {
        int footer = PageFooter.firstWidgetLine(lines, after, all.last());
        marks.mark(footer, all.last(), LineClass.FOOTER);
      }
      if (after <= all.last() && marks.get(after) != LineClass.FOOTER) {
        if (isRepliesLine(after, all.last())) {
          marks.mark(after, all.last(), LineClass.COUNT);
        } else if (!isBoilerplate(after, all.last(), all.byline().author())) {
          section = new Section(after, after, lastBeforeFooter(after, all.last()), 0, Byline.NONE);
          by = new Rule(AFTER_ACTION_ROW, CONFIDENCE_AFTER_ACTION_ROW);
          mayHaveFooter = false;
        }
      }
    }
  }

  /** Returns true if all lines of a range are boilerplate by their form alone. */
  private boolean isBoilerplate(int first, int last, @Nullable String author) {
    for (int line = first; line <= last; line = lines.skipBlank(line + 1)) {
      if (boilerplate.classOf(lines, line, author) == null) {
        return false;
      }
    }
    return true;
  }

  private int lastBeforeFooter(int first, int last) {
    int line = first;
    while (line < last && marks.get(line + 1) != LineClass.FOOTER) {
      line++;
    }
    return line;
  }

  /** Adds the first segment of a section; returns the last line of the action rows below it. */
  private int addSegment(Section section, Rule rule, boolean isLast, @Nullable String nextAuthor) {
    int first = boilerplate.firstTextLine(lines, section);
    if (rule.confidence() > CONFIDENCE_AFTER_ACTION_ROW && titles.contains(lines.get(first))) {
      int below = lines.skipBlank(first + 1);
      if (below <= section.last()) {
        marks.mark(first, LineClass.TITLE);
        first = below;
      }
    }
    int rows = boilerplate.lastLineOfFirstRows(lines, section, first, isLast ? 1 : 2);
    int end = rows;
    if (isLast && rows == section.last() && layout.mayHaveFooter()) {
      rows = PageFooter.firstLine(lines, first, rows, layout) - 1;
      marks.mark(rows + 1, end, LineClass.FOOTER);
    }
    int last =
        boilerplate.lastTextLine(
            lines, section, first, rows, rows == section.last() ? nextAuthor : null, marks);
    if (first > last) {
      first = boilerplate.onlyTextLine(lines, section, rows);
      last = first;
    }
    int column = first == section.first() ? section.column() : 0;
    if (first > 0 && Placeholder.coversAll(lines, first, last, column)) {
      marks.mark(first, last, LineClass.PLACEHOLDER);
    } else if (first > 0) {
      Byline byline =
          section
              .byline()
              .orVotes(boilerplate.votes(lines, last + 1, rows))
              .orVotes(onlyCount(section, first));
      double author =
          mayBeTitle(section, first, last) ? CONFIDENCE_OF_TITLE : rule.authorConfidence();
      segments.add(
          new Segment(first, last, column, byline, rule.name(), rule.confidence(), author));
    }
    return rows;
  }

  /** Returns the number on the only line between a heading and the text, or null. */
  private @Nullable Long onlyCount(Section section, int first) {
    int line = lines.skipBlank(section.first());
    boolean only = section.column() == 0 && line < first && lines.skipBlank(line + 1) == first;
    return only ? VoteCount.bare(lines.get(line)) : null;
  }

  /**
   * Returns true if the lines below an action row only announce replies: {@code 3 respuestas}, or a
   * badge and the name of someone who replied.
   */
  private boolean isRepliesLine(int first, int last) {
    int end = lines.lastNonBlank(last);
    boolean count = end == first && REPLY_COUNT.matcher(lines.get(first)).matches();
    boolean replied =
        end == lines.skipBlank(first + 1)
            && Badge.matches(lines.get(first))
            && NameLine.isLikely(lines.get(end));
    return count || replied;
  }

  /** Marks the lines in no segment by what they are; lines that fit no class become text. */
  private void keepUnclassified(List<Section> sections) {
    List<Segment> kept = new ArrayList<>();
    int next = 0;
    int section = -1;
    int open = 0;
    int last = 0;
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
      while (next < segments.size() && segments.get(next).last() < line) {
        next++;
      }
      while (section + 1 < sections.size() && sections.get(section + 1).heading() <= line) {
        section++;
      }
      boolean inside = next < segments.size() && segments.get(next).first() <= line;
      if (!inside && marks.get(line) == null) {
        String author = section < 0 ? null : sections.get(section).byline().author();
        LineClass lineClass = boilerplate.classOf(lines, line, author);
        if (lineClass != null) {
          marks.mark(line, lineClass);
        }
      }
      boolean unclassified = !inside && marks.get(line) == null;
      if (open > 0 && !unclassified) {
        kept.add(Segment.of(open, last, AFTER_ACTION_ROW, CONFIDENCE_AFTER_ACTION_ROW));
        open = 0;
      }
      open = unclassified && open == 0 ? line : open;
      last = line;
    }
    if (open > 0) {
      kept.add(Segment.of(open, last, AFTER_ACTION_ROW, CONFIDENCE_AFTER_ACTION_ROW));
    }
    segments.addAll(kept);
    segments.sort(Comparator.comparingInt(Segment::first));
  }
}
