package org.commentindex.internal.split.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.Caption;
import org.commentindex.internal.split.line.CodeLine;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.RatingLine;
import org.commentindex.internal.split.line.SymbolLine;
import org.commentindex.internal.split.line.control.AvatarLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.OwnerResponse;
import org.commentindex.internal.split.line.control.ReplyTo;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the author among the lines of each heading, by the places that lines have on the whole
 * page. A layout finds the line above a date; on many pages that is a place, a full name or the
 * person who is answered, and the author is further up. The blocks of short lines above the dates
 * are compared: the author is the first line that is not a picture, a badge, or a line that is the
 * same for many authors.
 */
final class HeadingBlocks {
  // All thresholds are chosen by hand; PagePasteTest guards them.

  /** Most lines by which a heading is extended upwards: a picture, its initials, name, rank. */
  private static final int MAX_LINES_ABOVE = 5;

  /** Longest line of a heading, in characters. */
  private static final int MAX_LENGTH = 70;

  /** Share of the headings that must follow a gap once they are extended. */
  private static final double MIN_AFTER_GAP = 0.9;

  /** Share of the sections in which a line below the date must have the form of a slot. */
  private static final double MIN_IN_SLOT = 0.9;

  /** Share of the sections that show a number of votes below the date. */
  private static final double MIN_COUNTED = 0.6;

  /** Most lines below a date that belong to the heading. */
  private static final int MAX_LINES_BELOW = 3;

  /** Fewest sections for a slot. */
  private static final int MIN_SECTIONS = 2;

  /** Minimum number of different authors with the same line for it to be a role. */
  private static final int MIN_AUTHORS_OF_ROLE = 2;

  /** A name of two or three words, which is no title of a page. */
  private static final Pattern PERSON =
      LinePattern.compile("\\p{Lu}\\S{handle} \\p{Lu}\\S{word}(?: \\p{Lu}\\S{word})?");

  /** Fewest letters of a handle that is part of a name. Chosen by hand. */
  private static final int MIN_HANDLE = 3;

  private final Lines lines;
  private final List<Section> sections;

  /** The first line of each heading, extended upwards. */
  private final int[] tops;

  private HeadingBlocks(Lines lines, List<Section> sections) {
    this.lines = lines;
    this.sections = sections;
    this.tops = new int[sections.size()];
  }

  /** Returns the sections with the authors, first lines and votes that the whole page suggests. */
  static List<Section> resolve(Lines lines, List<Section> sections, Layout layout) {
    boolean own =
        layout.hasLooseHeadings()
            && sections.size() >= MIN_SECTIONS
            && sections.stream().allMatch(s -> s.column() == 0)
            && sections.stream().anyMatch(s -> s.byline().author() != null);
    return own ? new HeadingBlocks(lines, sections).resolve() : sections;
  }

  private List<Section> resolve() {
    extend();
    Map<String, Set<String>> beside = neighbours();
    boolean counted = hasCountsBelowDate();
    List<Section> resolved = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (!section.isComment()) {
        resolved.add(section);
        continue;
      }
      int first = section.first();
      Byline byline = section.byline();
      String author = author(tops[i], section, beside);
      byline = byline.withTitle(titleBehindStars(tops[i], section));
      if (counted) {
        int end = zoneEnd(section);
        for (int line = first; line < end; line++) {
          byline = byline.orVotes(VoteCount.bare(lines.get(line)));
        }
        first = end;
      }
      String heading = lines.get(section.heading());
      if (OwnerResponse.matches(heading)) {
        byline = byline.withAuthor(OwnerResponse.name(heading));
      } else if (author != null && !author.isBlank()) {
        byline = byline.withAuthor(author);
      }
      int end = i + 1 < sections.size() ? tops[i + 1] - 1 : section.last();
      boolean event = isEvent(tops[i], section);
      Section whole = new Section(tops[i], first, Math.max(end, first - 1), 0, byline, !event);
      resolved.addAll(withResponse(whole));
    }
    return resolved;
  }

  /** Returns true if a heading reports an action of a person instead of naming an author. */
  private boolean isEvent(int top, Section section) {
    for (int line = top + 1; line < section.first(); line++) {
      if (EventLine.isAction(lines.get(line))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the title of a review behind its stars in the heading, or null. */
  private @Nullable String titleBehindStars(int top, Section section) {
    for (int line = top; line < section.first(); line++) {
      String title = RatingLine.title(lines.get(line));
      if (title != null && !title.isEmpty()) {
        return title;
      }
    }
    return null;
  }

  /** Separates a review from the answer of the owner of the reviewed product or business. */
  private List<Section> withResponse(Section section) {
    for (int line = section.first() + 1; line < section.last(); line++) {
      if (OwnerResponse.matches(lines.get(line))) {
        int date = lines.skipBlank(line + 1);
        Timestamp timestamp = TimestampLine.parse(lines.get(date));
        Byline byline = Timestamp.byline(OwnerResponse.name(lines.get(line)), timestamp);
        int first = timestamp == null ? line + 1 : date + 1;
        return List.of(
            new Section(section.heading(), section.first(), line - 1, 0, section.byline()),
            new Section(line, first, section.last(), 0, byline));
      }
    }
    return List.of(section);
  }

  /** Extends the headings upwards, unless that does not put them after gaps. */
  private void extend() {
    int afterGap = 0;
    for (int i = 0; i < tops.length; i++) {
      tops[i] = top(i);
      boolean follows = i > 0 && tops[i] == sections.get(i - 1).first();
      afterGap += HeadingShapes.isGap(lines.get(tops[i] - 1)) || follows ? 1 : 0;
    }
    for (int i = 0; i < tops.length && afterGap < MIN_AFTER_GAP * tops.length; i++) {
      tops[i] = sections.get(i).heading();
    }
    limitFirst();
  }

  /** Makes the first heading no longer than the others: what is above it is that of the page. */
  private void limitFirst() {
    int longest = 0;
    for (int i = 1; i < tops.length; i++) {
      longest = Math.max(longest, sections.get(i).first() - tops[i]);
    }
    String top = lines.get(tops[0]);
    boolean own = AvatarLine.matches(top) || PERSON.matcher(top).matches();
    if (tops.length > MIN_SECTIONS && !own) {
      tops[0] = Math.max(tops[0], sections.getFirst().first() - longest);
    }
  }

  private int top(int i) {
    int heading = sections.get(i).heading();
    int above = i == 0 ? 0 : sections.get(i - 1).first();
    boolean named = lines.get(above).equals(sections.get(i).byline().author());
    int least = named && above > 0 ? above : above + 1;
    int top = heading;
    boolean crossed = false;
    while (top > least && top > heading - MAX_LINES_ABOVE) {
      boolean profile = !crossed && lines.isBlank(top - 1) && Badge.matches(lines.get(top - 2));
      if (!profile && !mayBeInHeading(lines.get(top - 1))) {
        break;
      }
      crossed |= profile;
      top--;
    }
    int start = isGap(top - 1) || top == 1 || (named && top == above) ? top : heading;
    return isHandleAndName(start - 3, least) ? start - 3 : start;
  }

  /**
   * Returns true if a line and the next one are one name in two spellings, {@code annfern} or
   * {@code ann} and {@code Ann Fern}, with a gap before and behind them: what is below is who is
   * answered.
   */
  private boolean isHandleAndName(int line, int least) {
    return line >= least
        && lines.isBlank(line + 2)
        && isGap(line - 1)
        && NameLine.isLikely(lines.get(line))
        && !lines.get(line).equals(lines.get(line + 1))
        && isSameName(letters(lines.get(line)), letters(lines.get(line + 1)));
  }

  private static boolean isSameName(String handle, String name) {
    return handle.length() >= MIN_HANDLE && (name.startsWith(handle) || name.endsWith(handle));
  }

  private static String letters(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private boolean isGap(int line) {
    return HeadingShapes.isGap(lines.get(line));
  }

  private static boolean mayBeInHeading(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && (!HeadingShapes.isRow(text) || ReplyTo.isLabel(text))
        && VoteCount.bare(text) == null
        && !CodeLine.matches(text)
        && (".!?:,;".indexOf(text.charAt(text.length() - 1)) < 0
            || NameLine.isLikely(text)
            || AvatarLine.matches(text)
            || text.codePoints().noneMatch(Character::isLetter));
  }

  /** Returns the different first lines of the headings in which each line occurs further down. */
  private Map<String, Set<String>> neighbours() {
    Map<String, Set<String>> beside = new HashMap<>();
    for (int i = 0; i < tops.length; i++) {
      String first = null;
      for (int line = tops[i]; line < sections.get(i).first(); line++) {
        String text = lines.get(line);
        if (isName(text, line)) {
          first = first == null ? text : first;
          if (!text.equals(first)) {
            beside.computeIfAbsent(text, t -> new HashSet<>()).add(first);
          }
        }
      }
    }
    return beside;
  }

  /** Returns the author in a heading: its first name that is not a role. */
  private @Nullable String author(int top, Section section, Map<String, Set<String>> beside) {
    String found = besideAvatar(top, section);
    for (int line = top; line < section.first(); line++) {
      String text = withoutAnswered(lines.get(line));
      boolean role = beside.getOrDefault(text, Set.of()).size() >= MIN_AUTHORS_OF_ROLE;
      if (found == null && isName(text, line) && (line == top || !role)) {
        found = NameLine.clean(text);
      }
    }
    return found == null || isPartOf(found, section.byline().author()) ? null : found;
  }

  /**
   * Returns the name below the words for a picture that contain it, {@code Photo of Ann}, or below
   * its initials.
   */
  private @Nullable String besideAvatar(int top, Section section) {
    String picture = "";
    for (int line = top; line < section.first(); line++) {
      String text = lines.get(line);
      if (AvatarLine.matches(text)) {
        picture = text;
      } else if (isName(lines.get(line + 1), line + 1)
          && AvatarLine.isInitials(text, lines.get(line + 1))) {
        return NameLine.clean(withoutAnswered(lines.get(line + 1)));
      } else if (picture.contains(text) && isName(text, line)) {
        return NameLine.clean(text);
      }
    }
    return null;
  }

  /** Returns true if the layout read the same name and cleaned it further. */
  private static boolean isPartOf(String found, @Nullable String author) {
    return author != null
        && found.regionMatches(true, 0, author, 0, author.length())
        && (found.length() == author.length() || " (".indexOf(found.charAt(author.length())) >= 0)
        && found.indexOf("  ") < 0;
  }

  /** Drops a second name after a wide gap or an arrow: the person who is answered. */
  static String withoutAnswered(String text) {
    int wide = text.indexOf("  ");
    int end = wide > 0 ? wide : text.length();
    for (int i = 1; i < end; i++) {
      if ("→▸➜↪⤷▶›".indexOf(text.charAt(i)) >= 0) {
        return text.substring(0, i).strip();
      }
    }
    return text.substring(0, end).strip();
  }

  private boolean isName(String text, int line) {
    String next = lines.get(line + 1);
    return NameLine.isLikely(text)
        && !AvatarLine.matches(text)
        && !AvatarLine.isInitials(text, next)
        && !AvatarLine.isInitials(text, lines.get(line + 2))
        && !ReplyTo.matches(text)
        && !SymbolLine.matches(text)
        && !Caption.matches(lines, line)
        && TimestampFinder.find(text) == null;
  }

  /** Returns true if short lines with a number of votes are between each date and a blank line. */
  private boolean hasCountsBelowDate() {
    int zones = 0;
    int counts = 0;
    for (Section section : sections) {
      int end = zoneEnd(section);
      boolean counted = false;
      for (int line = section.first(); line < end; line++) {
        counted |= VoteCount.bare(lines.get(line)) != null;
      }
      zones += end > section.first() ? 1 : 0;
      counts += counted ? 1 : 0;
    }
    return zones >= MIN_IN_SLOT * sections.size() && counts >= MIN_COUNTED * sections.size();
  }

  /** Returns the blank line below the short lines below a date, or the first line if none. */
  private int zoneEnd(Section section) {
    int line = section.first();
    while (line <= section.last()
        && line < section.first() + MAX_LINES_BELOW
        && mayBeBelowDate(lines.get(line))) {
      line++;
    }
    boolean text = lines.isBlank(line) && lines.skipBlank(line) <= section.last();
    return text ? line : section.first();
  }

  private static boolean mayBeBelowDate(String text) {
    return !text.isEmpty()
        && text.length() <= NameLine.MAX_LENGTH
        && (VoteCount.bare(text) != null || Badge.matches(text) || NameLine.isLikely(text));
  }
}
