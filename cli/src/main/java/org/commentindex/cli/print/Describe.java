package org.commentindex.cli.print;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** How people name comments, places, numbers and days: in few words, safe for a terminal. */
final class Describe {
  /** What stands between the parts of a head. */
  static final String DOT = " · ";

  private static final int PLACES_NAMED = 4;
  private static final int NAME_COLUMNS = 30;

  private Describe() {}

  /**
   * Who wrote it, when, its votes, how often it was seen.
   *
   * @param otherwise what stands there if none of the first three is known; may be empty
   * @param columns how many it may take; a name is cut to them
   */
  static Parts head(Comment comment, List<String> otherwise, int columns, Ink ink) {
    Parts parts = new Parts();
    if (comment.author() != null) {
      parts.add(
          Cells.cut(TerminalText.line(comment.author()), Math.min(NAME_COLUMNS, columns - 2)),
          ink::name);
    }
    if (comment.date() != null) {
      parts.add(day(comment.date()));
    }
    if (comment.votes() != null) {
      parts.add(count(comment.votes(), "vote"));
    }
    if (isNameless(comment)) {
      parts.addAll(otherwise, ink::bold);
    }
    if (comment.copies() > 1) {
      parts.add("seen " + comment.copies() + "×");
    }
    if (comment.alike() > 0) {
      parts.add("+" + comment.alike() + " alike");
    }
    return parts;
  }

  /** Whether neither its author is known nor its date nor its votes. */
  static boolean isNameless(Comment comment) {
    return comment.author() == null && comment.date() == null && comment.votes() == null;
  }

  /** The title, else the thread, or null. */
  static @Nullable String heading(Comment comment) {
    String heading = comment.title() == null ? comment.thread() : comment.title();
    return heading == null ? null : TerminalText.line(heading);
  }

  /** Where its records stood, each source once: {@code thread.txt:10-25, 53-68}. */
  static List<String> places(Comment comment) {
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    comment.occurrences().stream()
        .limit(PLACES_NAMED)
        .map(Occurrence::record)
        .forEach(r -> bySource.computeIfAbsent(r.source(), s -> new ArrayList<>()).add(within(r)));
    List<String> places = new ArrayList<>();
    bySource.forEach((source, all) -> places.add(TerminalText.line(source) + joined(all)));
    int others = comment.copies() - PLACES_NAMED;
    if (others > 0) {
      places.add("and " + others + " more");
    }
    return places;
  }

  /**
   * Where a record stood: {@code thread.txt:10-25}, or {@code page.html#3} where lines mean
   * nothing.
   */
  static String place(SourceRecord record) {
    return TerminalText.line(record.source()) + within(record);
  }

  private static String joined(List<String> places) {
    String first = places.getFirst();
    StringBuilder joined = new StringBuilder(first);
    for (String place : places.subList(1, places.size())) {
      boolean sameSign = place.charAt(0) == first.charAt(0);
      joined.append(", ").append(sameSign ? place.substring(1) : place);
    }
    return joined.toString();
  }

  private static String within(SourceRecord record) {
    LineRange lines = record.lines();
    return lines == null ? "#" + record.number() : ":" + range(lines);
  }

  /** {@code line 3} or {@code lines 3-7}. */
  static String lines(LineRange lines) {
    return (lines.first() == lines.last() ? "line " : "lines ") + range(lines);
  }

  private static String range(LineRange lines) {
    return lines.first() == lines.last()
        ? Integer.toString(lines.first())
        : lines.first() + "-" + lines.last();
  }

  /** The day, in UTC. */
  static String day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** A number and its noun: {@code 1 comment}, {@code 2,000 comments}. */
  static String count(long number, String noun) {
    boolean one = number == 1 || number == -1;
    return number(number) + " " + noun + (one ? "" : "s");
  }

  /** With a comma before each three digits; by Java's formatter it takes 3 ms of a start. */
  static String number(long number) {
    StringBuilder digits = new StringBuilder().append(number);
    for (int at = digits.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }
}
