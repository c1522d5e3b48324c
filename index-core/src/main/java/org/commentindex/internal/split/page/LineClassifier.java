package org.commentindex.internal.split.page;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.ClassifiedLines;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.Placeholder;
import org.commentindex.split.LineClass;
import org.jspecify.annotations.Nullable;

/**
 * Gives each line of a page its class: the headings first, then what is above the first of them,
 * then the lines of each section by their places, and the remaining lines by their forms. A line
 * that fits no class is text. Not thread-safe.
 */
final class LineClassifier {
  /** A count of replies in any language: {@code 3 respuestas}. */
  private static final Pattern REPLY_COUNT =
      LinePattern.compile("\\d{1,4} ?\\p{L}[\\p{L} ]{phrase}");

  private final Lines lines;
  private final Layout layout;
  private final Boilerplate boilerplate;

  /** The title of the page and other lines above its first heading. */
  private final Set<String> titles;

  /** The classes found so far, by line; null is unknown. */
  private final @Nullable LineClass[] classes;

  private final BitSet openings = new BitSet();

  LineClassifier(Lines lines, Boilerplate boilerplate, Set<String> titles) {
    this.lines = lines;
    this.layout = boilerplate.layout();
    this.boilerplate = boilerplate;
    this.titles = titles;
    this.classes = new LineClass[lines.count() + 2];
  }

  /**
   * The lines of a page with their classes.
   *
   * @param openings the lines at which the text of a heading begins, or a text above all headings;
   *     the other texts are below action rows
   */
  record Page(ClassifiedLines lines, BitSet openings) {}

  /** Returns the lines of a page with their classes. */
  Page classify(List<Section> sections) {
    int start = lines.skipBlank(1);
    int firstHeading = sections.isEmpty() ? lines.count() + 1 : sections.getFirst().heading();
    if (start < firstHeading) {
      classifyHeader(start, firstHeading - 1, authorOf(sections, 0));
    }
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean isLast = i + 1 == sections.size();
      String next = authorOf(sections, i + 1);
      if (section.isComment()) {
        mark(section.heading(), section.first() - 1, LineClass.HEADING);
        classifySection(section, true, isLast, next);
      } else {
        classifyNotice(section, isLast, next);
      }
    }
    classifyByForm(sections);
    return new Page(new ClassifiedLines(lines, classes), openings);
  }

  private static @Nullable String authorOf(List<Section> sections, int i) {
    return i < sections.size() ? sections.get(i).byline().author() : null;
  }

  private void mark(int first, int last, LineClass lineClass) {
    if (first <= last) {
      Arrays.fill(classes, first, last + 1, lineClass);
    }
  }

  /** Classifies the header of the page; what is between its parts may be somebody's words. */
  private void classifyHeader(int first, int last, @Nullable String next) {
    if (layout.mayHaveFooter()) {
      new PageHeader(lines, layout)
          .lines(first, last).stream().forEach(line -> mark(line, line, LineClass.HEADER));
    }
    for (int line = first; line <= last; ) {
      int end = line;
      while (end <= last && classes[end] == classes[line]) {
        end++;
      }
      int text = lines.skipBlank(line);
      if (classes[line] == null && text < end) {
        classifySection(Section.ofText(text, end - 1), true, false, end > last ? next : null);
      }
      line = end;
    }
  }

  /**
   * Classifies a message of the program and the short lines directly below an event of a page, such
   * as the title of what was linked. Anything else below it may be somebody's words.
   */
  private void classifyNotice(Section section, boolean isLast, @Nullable String next) {
    int last = Math.max(section.heading(), section.firstWholeLine() - 1);
    while (section.column() == 0
        && layout.mayHaveEvents()
        && last < section.last()
        && !lines.isBlank(last + 1)
        && lines.get(last + 1).length() <= NameLine.MAX_LENGTH
        && !lines.get(last + 1).equals("@" + next)) {
      last++;
    }
    mark(section.heading(), last, LineClass.NOTICE);
    int first = lines.skipBlank(last + 1);
    if (first <= section.last() && lines.get(first).equals("@" + next)) {
      mark(first, first, LineClass.PROFILE);
      first = lines.skipBlank(first + 1);
    }
    if (first <= section.last()) {
      classifySection(Section.ofText(first, section.last()), false, isLast, next);
    }
  }

  /**
   * Classifies the lines below a heading: a text and its action rows, or several of both.
   *
   * @param opens whether the first text is that of the heading, or is above all headings
   */
  private void classifySection(
      Section all, boolean opens, boolean isLast, @Nullable String nextAuthor) {
    int rows = classifyText(all, opens, isLast, nextAuthor);
    for (int after = lines.skipBlank(rows + 1);
        after <= all.last();
        after = lines.skipBlank(rows + 1)) {
      if (isLast && layout.mayHaveFooter()) {
        mark(PageFooter.firstWidgetLine(lines, after, all.last()), all.last(), LineClass.FOOTER);
      }
      if (classes[after] == LineClass.FOOTER) {
        return;
      }
      if (isRepliesLine(after, all.last())) {
        mark(after, all.last(), LineClass.COUNT);
        return;
      }
      if (isBoilerplate(after, all)) {
        return;
      }
      Section below = Section.ofText(after, lastBeforeFooter(after, all.last()));
      rows = classifyText(below, false, false, nextAuthor);
    }
  }

  /** Classifies the first text of a section; returns the last line of the action rows below it. */
  private int classifyText(
      Section section, boolean opens, boolean isLast, @Nullable String nextAuthor) {
    SectionText text = new SectionText(lines, boilerplate, section);
    int first = text.first();
    int below = lines.skipBlank(first + 1);
    if (section.isComment() && titles.contains(lines.get(first)) && below <= section.last()) {
      mark(first, first, LineClass.TITLE);
      first = below;
    }
    int rows = text.lastLineOfFirstRows(first, isLast ? 1 : 2);
    if (isLast && rows == section.last() && layout.mayHaveFooter()) {
      rows = PageFooter.firstLine(lines, first, rows, layout) - 1;
      mark(rows + 1, section.last(), LineClass.FOOTER);
    }
    SectionText.End end = text.end(first, rows, rows == section.last() ? nextAuthor : null);
    mark(end.rule() + 1, end.profile() - 1, LineClass.SIGNATURE);
    mark(end.profile(), rows, LineClass.PROFILE);
    int last = end.last();
    if (first > last) {
      first = text.onlyLine(rows);
      last = first;
    }
    if (first > 0) {
      int column = first == section.first() ? section.column() : 0;
      boolean removed = Placeholder.coversAll(lines, first, last, column);
      mark(first, last, removed ? LineClass.PLACEHOLDER : LineClass.TEXT);
      openings.set(first, opens && !removed);
    }
    return rows;
  }

  /**
   * Returns true if all lines from a line to the end of a section are boilerplate by their form.
   */
  private boolean isBoilerplate(int first, Section section) {
    for (int line = first; line <= section.last(); line = lines.skipBlank(line + 1)) {
      if (boilerplate.classOf(lines, line, section.byline().author()) == null) {
        return false;
      }
    }
    return true;
  }

  private int lastBeforeFooter(int first, int last) {
    int line = first;
    while (line < last && classes[line + 1] != LineClass.FOOTER) {
      line++;
    }
    return line;
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

  /** Gives each line without a class the one that its form has on this page. */
  private void classifyByForm(List<Section> sections) {
    int section = -1;
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
      while (section + 1 < sections.size() && sections.get(section + 1).heading() <= line) {
        section++;
      }
      if (classes[line] == null) {
        String author = section < 0 ? null : sections.get(section).byline().author();
        classes[line] = boilerplate.classOf(lines, line, author);
      }
    }
  }
}
