package org.commentindex.internal.split.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.Caption;
import org.commentindex.internal.split.line.CodeLine;
import org.commentindex.internal.split.line.FieldLabel;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.AvatarLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.ButtonWord;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * Compares the headings of a page with each other by the shapes of their dates: adds headings that
 * the layout missed, because another line is between name and date, and drops headings that are the
 * end of a text, because no text is below them.
 */
final class HeadingShapes {
  // All thresholds are chosen by hand; PagePasteTest guards them.

  /** Fewest headings of a page whose shapes are compared. */
  private static final int MIN_SECTIONS = 2;

  /** Share of the headings that must have a shape of date for missed ones to be searched. */
  private static final double MIN_SAME_SHAPE = 0.5;

  /** Most lines above the date in a missed heading: a picture, names, a place, a role. */
  private static final int MAX_LINES_ABOVE = 7;

  /** Longest line of a missed heading, in characters. */
  private static final int MAX_LENGTH = 90;

  /** Longest label of a button with a count, in characters. */
  private static final int MAX_BUTTON_LENGTH = 20;

  /** The shape of all ages: {@code 3 months ago}, {@code 2w}. */
  private static final String AGE = "~";

  private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Lines lines;
  private final List<Section> sections;
  private final List<String> shapes = new ArrayList<>();

  /** Whether most headings are a name right above a date, which need no gap above them. */
  private final boolean mayFollowText;

  private HeadingShapes(Lines lines, List<Section> sections) {
    this.lines = lines;
    this.sections = sections;
    sections.forEach(section -> shapes.add(shapeOf(section)));
    long pairs = sections.stream().filter(s -> s.first() - s.heading() == 2).count();
    this.mayFollowText = pairs >= MIN_SAME_SHAPE * sections.size();
  }

  /** Returns the sections with missed headings and without those that are text. */
  static List<Section> correct(Lines lines, List<Section> sections, Layout layout) {
    boolean own =
        layout.hasLooseHeadings()
            && sections.size() >= MIN_SECTIONS
            && sections.stream().allMatch(s -> s.column() == 0 && s.isComment());
    if (!own) {
      return sections;
    }
    List<Section> kept = new HeadingShapes(lines, sections).withoutText();
    return new HeadingShapes(lines, kept).withMissed();
  }

  private String shapeOf(Section section) {
    for (int line = section.first() - 1; line >= section.heading(); line--) {
      String shape = shape(lines.get(line));
      if (!shape.isEmpty()) {
        return shape;
      }
    }
    return "";
  }

  /** Returns the shape of a line with only a date; empty for any other line. */
  private static String shape(String line) {
    Timestamp timestamp = line.isEmpty() ? null : TimestampLine.parse(line);
    if (timestamp == null) {
      return "";
    }
    if (timestamp.date() == null && line.indexOf(':') < 0 && line.indexOf(',') < 0) {
      return AGE;
    }
    String date = line.substring(timestamp.start(), timestamp.end());
    return NUMBER.matcher(WORD.matcher(date).replaceAll("w")).replaceAll("0");
  }

  /**
   * Joins a section without text to the one above it, if neither its author nor the shape of its
   * date is that of another heading: it is the last line of a text and a line with the day.
   */
  private List<Section> withoutText() {
    Map<String, Integer> authors = new HashMap<>();
    sections.forEach(s -> authors.merge(String.valueOf(s.byline().author()), 1, Integer::sum));
    Map<String, Integer> counts = counts();
    List<Section> kept = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean once =
          counts.getOrDefault(shapes.get(i), 0) < MIN_SECTIONS
              && authors.getOrDefault(String.valueOf(section.byline().author()), 0) < MIN_SECTIONS;
      if (i > 0 && once && lines.skipBlank(section.first()) > section.last()) {
        Section above = kept.removeLast();
        kept.add(new Section(above.heading(), above.first(), section.last(), 0, above.byline()));
      } else {
        kept.add(section);
      }
    }
    return kept;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    shapes.forEach(shape -> counts.merge(shape, 1, Integer::sum));
    return counts;
  }

  private List<Section> withMissed() {
    Map<String, Integer> counts = counts();
    counts.remove("");
    double least = Math.max(MIN_SECTIONS, MIN_SAME_SHAPE * sections.size());
    counts.values().removeIf(count -> count < least);
    if (counts.isEmpty()) {
      return sections;
    }
    List<Section> all = new ArrayList<>();
    int from = 1;
    for (int i = 0; i <= sections.size(); i++) {
      int end = i < sections.size() ? sections.get(i).heading() - 1 : lines.count();
      Section open = i == 0 ? null : sections.get(i - 1);
      for (int line = lines.skipBlank(from); line <= end; line = lines.skipBlank(line + 1)) {
        Section missed =
            counts.containsKey(shape(lines.get(line))) ? missed(from, line, end) : null;
        if (missed != null && i == 0 && isPost(missed, end)) {
          missed = null;
        }
        if (missed != null) {
          if (open != null) {
            all.add(upTo(open, missed.heading() - 1));
          }
          open = missed;
          from = missed.first();
        }
      }
      if (open != null) {
        all.add(upTo(open, end));
      }
      from = i < sections.size() ? sections.get(i).first() : end;
    }
    return all;
  }

  private static Section upTo(Section section, int last) {
    return new Section(
        section.heading(), section.first(), last, 0, section.byline(), section.isComment());
  }

  /** Returns a section that begins with the short lines above a date, one of which is a name. */
  private @Nullable Section missed(int from, int date, int end) {
    boolean edits = VoteCount.bare(lines.get(date - 1)) != null && isName(date - 2);
    int top = edits ? date - 1 : date;
    String author = null;
    while (top > from && top > date - MAX_LINES_ABOVE && mayBeInHeading(lines.get(top - 1))) {
      top--;
      author = isName(top) ? NameLine.clean(lines.get(top)) : author;
    }
    Timestamp timestamp = TimestampLine.parse(lines.get(date));
    boolean placed =
        top < date && (top == 1 || top == from || isGap(lines.get(top - 1)) || isPicture(top));
    int name = placed ? 0 : nameAboveProfile(from, date);
    if (!placed && name == 0 && mayFollowText && isName(date - 1) && !isAge(date)) {
      name = date - 1;
    }
    if (name > 0) {
      top = name;
      author = NameLine.clean(lines.get(top));
      placed = true;
    }
    boolean labelled = FieldLabel.matches(lines.get(date - 1));
    boolean event = false;
    for (int line = top + 1; line < date; line++) {
      event |= EventLine.isAction(lines.get(line));
    }
    return placed && !labelled && author != null && (event || hasText(date + 1, end))
        ? new Section(top, date + 1, end, 0, Timestamp.byline(author, timestamp), !event)
        : null;
  }

  private boolean isName(int line) {
    String text = lines.get(line);
    return NameLine.isLikely(text)
        && !AvatarLine.matches(text)
        && !AvatarLine.isInitials(text, lines.get(line + 1))
        && !Caption.matches(lines, line);
  }

  /** Returns true for an age: on some pages it is below the text. */
  private boolean isAge(int date) {
    return shape(lines.get(date)).equals(AGE);
  }

  private boolean isPicture(int line) {
    return AvatarLine.matches(lines.get(line))
        || AvatarLine.isInitials(lines.get(line), lines.get(line + 1));
  }

  /** Returns the line of a name right above the author's profile above a date, or 0. */
  private int nameAboveProfile(int from, int date) {
    int line = date - 1;
    while (line > from && Badge.matches(lines.get(line))) {
      line--;
    }
    return line < date - 1 && isName(line) ? line : 0;
  }

  private boolean hasText(int first, int last) {
    for (int line = lines.skipBlank(first); line <= last; line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      if (!isRow(text) && VoteCount.bare(text) == null && !Badge.matches(text)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if the heading of all comments is below a section: it is the post. */
  private boolean isPost(Section section, int last) {
    String author = String.valueOf(section.byline().author());
    for (int line = section.first(); line <= last; line++) {
      String text = lines.get(line);
      boolean replies = !text.isEmpty() && Character.isDigit(text.charAt(0)) && isRow(text);
      if (WidgetLine.matches(text) && !replies && !text.contains(author)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if a line separates comments: it is empty, a row of buttons or a count. */
  static boolean isGap(String text) {
    return text.isEmpty() || isRow(text) || VoteCount.bare(text) != null;
  }

  /** Returns true for a row of buttons, which is in no heading. */
  static boolean isRow(String text) {
    return !AvatarLine.matches(text)
        && !Badge.matches(text)
        && (ActionRow.matches(text)
            || WidgetLine.matches(text)
            || (ButtonWord.isIn(text) && text.length() <= MAX_BUTTON_LENGTH));
  }

  private static boolean mayBeInHeading(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && !isRow(text)
        && VoteCount.bare(text) == null
        && VoteCount.find(text) == null
        && !CodeLine.matches(text)
        && shape(text).isEmpty()
        && (".!?:,;".indexOf(text.charAt(text.length() - 1)) < 0
            || NameLine.isLikely(text)
            || AvatarLine.matches(text)
            || text.codePoints().noneMatch(Character::isLetter));
  }
}
