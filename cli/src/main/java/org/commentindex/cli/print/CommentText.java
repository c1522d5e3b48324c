package org.commentindex.cli.print;

import static org.commentindex.cli.terminal.TerminalText.line;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.query.Quote;

/** How one whole comment looks to a person. */
final class CommentText {
  private static final int ANSWERS_NAMED = 20;
  private static final int NAME_COLUMNS = 9;

  private final PrintWriter out;
  private final Ink ink;
  private final int columns;
  private final int room;

  CommentText(PrintWriter out, Environment environment) {
    this.out = out;
    this.ink = environment.ink();
    this.columns = environment.columns();
    this.room = columns - NAME_COLUMNS;
  }

  void print(Comment comment, List<Comment> parents, List<Comment> replies, List<Quote> quotes) {
    Describe.head(comment, List.of(), columns, ink)
        .lines(Describe.DOT, columns)
        .forEach(out::println);
    String heading = Describe.heading(comment);
    if (heading != null) {
      wrapped(new StyledText().add(heading, true));
    }
    out.println();
    wrapped(StyledText.plain(comment.text()));
    out.println();
    field("id", line(comment.id()));
    if (comment.url() != null) {
      field("url", line(comment.url()));
    }
    if (comment.lang() != null) {
      field("language", line(comment.lang()));
    }
    if (!comment.topics().isEmpty()) {
      Parts topics = new Parts();
      comment.topics().forEach(topic -> topics.add(line(topic)));
      field("topics", topics.lines(", ", room));
    }
    for (CitedUrl cite : comment.cites()) {
      boolean asWritten = cite.url().equals(cite.as());
      Parts urls = new Parts().add(line(cite.url()));
      field(
          "cites", (asWritten ? urls : urls.add("(as " + line(cite.as()) + ")")).lines("  ", room));
    }
    for (Occurrence occurrence : comment.occurrences()) {
      Parts seen = new Parts().add(Describe.place(occurrence.record())).add(how(occurrence));
      field("seen", seen.lines("  ", room));
    }
    answers(comment, parents, replies);
    quotes.forEach(quote -> field("quotes", summary(quote)));
  }

  private static String how(Occurrence occurrence) {
    if (occurrence.kind() == CopyKind.ORIGINAL) {
      return "kept";
    }
    return String.format(
        java.util.Locale.ROOT,
        "%s, similarity %.2f",
        occurrence.kind().word(),
        occurrence.similarity());
  }

  private void answers(Comment comment, List<Comment> parents, List<Comment> replies) {
    if (parents.isEmpty() && comment.parent() != null) {
      Parts parent = new Parts().add(line(comment.parent())).add("(not in the index)");
      field("answers", parent.lines("  ", room));
    }
    parents.forEach(parent -> field("answers", summary(parent)));
    int named = Math.min(ANSWERS_NAMED, replies.size());
    replies.subList(0, named).forEach(reply -> field("answered", summary(reply)));
    if (replies.size() > named) {
      field("answered", "by " + (replies.size() - named) + " more");
    }
  }

  private String summary(Comment comment) {
    String author = comment.author() == null ? "" : line(comment.author()) + ": ";
    return Cells.cut(line(comment.id()) + "  " + author + line(comment.text()), room);
  }

  private String summary(Quote quote) {
    Comment comment = quote.comment();
    List<String> known = new ArrayList<>();
    if (comment.author() != null) {
      known.add(line(comment.author()));
    }
    if (comment.date() != null) {
      known.add(Describe.day(comment.date()));
    }
    String who = known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
    return Cells.cut(line(comment.id()) + who + "  " + line(quote.text()), room);
  }

  /** A field of the comment; its value is safe already. */
  private void field(String name, String value) {
    field(name, List.of(value));
  }

  private void field(String name, List<String> lines) {
    String before = ink.faint(String.format("%-" + NAME_COLUMNS + "s", name));
    for (String line : lines) {
      out.println(before + line);
      before = " ".repeat(NAME_COLUMNS);
    }
  }

  private void wrapped(StyledText text) {
    text.wrap(columns - 1, ink).forEach(out::println);
  }
}
