package org.commentindex.cli.print.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.jspecify.annotations.Nullable;

/** The line above a comment: its author, day, votes and number of copies. */
public final class CommentHead {
  /** The separator of the parts of a head. */
  public static final String DOT = " · ";

  // Chosen by hand, so that a head usually fits on a line.
  private static final int MAX_POSITIONS = 4;
  private static final int MAX_NAME_COLUMNS = 30;

  private CommentHead() {}

  /**
   * Returns the parts of a head.
   *
   * @param otherwise the first parts if neither author, day nor votes are known; may be empty
   * @param columns the width of a line; longer names are truncated
   * @param zone the time zone of the day
   */
  public static LineParts of(
      Comment comment, List<String> otherwise, int columns, AnsiStyle style, ZoneId zone) {
    LineParts parts = new LineParts();
    if (comment.author() != null) {
      String name = TerminalText.line(comment.author());
      parts.add(DisplayWidth.cut(name, Math.min(MAX_NAME_COLUMNS, columns - 2)), style::name);
    }
    if (comment.date() != null) {
      parts.add(TextValues.day(comment.date(), zone));
    }
    if (comment.votes() != null) {
      parts.add(TextValues.count(comment.votes(), "vote"));
    }
    if (isAnonymous(comment)) {
      parts.addAll(otherwise, style::bold);
    }
    if (comment.copies() > 1) {
      parts.add("seen " + comment.copies() + "×");
    }
    if (comment.alike() > 0) {
      parts.add("+" + comment.alike() + " alike");
    }
    return parts;
  }

  /** Returns true if neither author, day nor votes are known. */
  public static boolean isAnonymous(Comment comment) {
    return comment.author() == null && comment.date() == null && comment.votes() == null;
  }

  /** Returns the title, else the thread, or null. */
  public static @Nullable String heading(Comment comment) {
    String heading = comment.title() == null ? comment.thread() : comment.title();
    return heading == null ? null : TerminalText.line(heading);
  }

  /** Returns the positions of the records, by source: {@code thread.txt:10-25, 53-68}. */
  public static List<String> positions(Comment comment) {
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    comment.occurrences().stream()
        .limit(MAX_POSITIONS)
        .map(Occurrence::record)
        .forEach(
            record ->
                bySource
                    .computeIfAbsent(record.source(), source -> new ArrayList<>())
                    .add(TextValues.positionInSource(record)));
    List<String> positions = new ArrayList<>();
    bySource.forEach((source, all) -> positions.add(TerminalText.line(source) + joined(all)));
    int others = comment.copies() - MAX_POSITIONS;
    if (others > 0) {
      positions.add("and " + others + " more");
    }
    return positions;
  }

  /** Joins positions in one source; those of the same kind as the first omit its sign. */
  private static String joined(List<String> positions) {
    String first = positions.getFirst();
    StringBuilder joined = new StringBuilder(first);
    for (String position : positions.subList(1, positions.size())) {
      boolean sameSign = position.charAt(0) == first.charAt(0);
      joined.append(", ").append(sameSign ? position.substring(1) : position);
    }
    return joined.toString();
  }
}
