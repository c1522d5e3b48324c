package org.commentindex.cli.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;

/** The lines above and below a comment in Markdown. */
final class MarkdownHead {
  /** Maximum number of places in sources that are named; the others are counted. */
  private static final int MAX_PLACES = 4;

  private static final String DOT = " · ";

  private MarkdownHead() {}

  /** Returns the author, time, votes and number of copies. */
  static String of(Comment comment, ZoneId zone) {
    List<String> parts = new ArrayList<>();
    parts.add(
        comment.author() == null
            ? "unknown author"
            : "**" + EscapedMarkdown.line(comment.author()) + "**");
    if (comment.date() != null) {
      parts.add(TextValues.minute(comment.date(), zone));
    }
    if (comment.votes() != null) {
      parts.add(TextValues.count(comment.votes(), "vote"));
    }
    if (comment.copies() > 1) {
      parts.add("seen " + comment.copies() + "×");
    }
    if (comment.alike() > 0) {
      parts.add("+" + comment.alike() + " alike");
    }
    return String.join(DOT, parts);
  }

  /** Returns the permalink, the id and the places in sources. */
  static String foot(Comment comment) {
    List<String> parts = new ArrayList<>();
    if (comment.permalink() != null) {
      parts.add("permalink " + EscapedMarkdown.link(comment.permalink(), comment.permalink()));
    }
    parts.add("id " + EscapedMarkdown.line(comment.id()));
    comment.occurrences().stream()
        .limit(MAX_PLACES)
        .map(Occurrence::record)
        .forEach(record -> parts.add(EscapedMarkdown.line(TextValues.position(record))));
    if (comment.copies() > MAX_PLACES) {
      parts.add("and " + (comment.copies() - MAX_PLACES) + " more");
    }
    return String.join(DOT, parts);
  }
}
