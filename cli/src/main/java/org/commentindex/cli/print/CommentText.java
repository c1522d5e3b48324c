package org.commentindex.cli.print;

import static org.commentindex.cli.terminal.TerminalText.line;

import java.io.PrintWriter;
import java.util.List;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;

/** How one whole comment looks to a person. */
final class CommentText {
  private static final int ANSWERS_NAMED = 20;
  private static final int NAME_COLUMNS = 9;

  private final PrintWriter out;
  private final Ink ink;
  private final int columns;

  CommentText(PrintWriter out, Environment environment) {
    this.out = out;
    this.ink = environment.ink();
    this.columns = environment.columns();
  }

  void print(Comment comment, List<Comment> parents, List<Comment> replies) {
    String head = Describe.head(comment, "", ink);
    if (!head.isEmpty()) {
      out.println(head);
    }
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
      field("topics", line(String.join(", ", comment.topics())));
    }
    for (CitedUrl cite : comment.cites()) {
      boolean asWritten = cite.url().equals(cite.as());
      field("cites", line(cite.url()) + (asWritten ? "" : "  (as " + line(cite.as()) + ")"));
    }
    for (Occurrence occurrence : comment.occurrences()) {
      field("seen", Describe.place(occurrence.record()) + how(occurrence));
    }
    answers(comment, parents, replies);
  }

  private static String how(Occurrence occurrence) {
    if (occurrence.kind() == CopyKind.ORIGINAL) {
      return "  kept";
    }
    return String.format(
        java.util.Locale.ROOT,
        "  %s, similarity %.2f",
        occurrence.kind().word(),
        occurrence.similarity());
  }

  private void answers(Comment comment, List<Comment> parents, List<Comment> replies) {
    if (parents.isEmpty() && comment.parent() != null) {
      field("answers", line(comment.parent()) + "  (not in the index)");
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
    String whole = line(comment.id()) + "  " + author + line(comment.text());
    String beginning = StyledText.plain(whole).wrap(columns - NAME_COLUMNS - 1, ink).getFirst();
    return beginning + (beginning.length() < whole.length() ? "…" : "");
  }

  /** A field of the comment; its value is safe already. */
  private void field(String name, String value) {
    out.println(ink.faint(String.format("%-" + NAME_COLUMNS + "s", name)) + value);
  }

  private void wrapped(StyledText text) {
    text.wrap(columns - 1, ink).forEach(out::println);
  }
}
