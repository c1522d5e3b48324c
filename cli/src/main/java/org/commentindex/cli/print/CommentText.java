package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;

/** How one whole comment looks to a person. */
final class CommentText {
  private static final int ANSWERS_NAMED = 20;

  private final PrintWriter out;
  private final Ink ink;
  private final int columns;

  CommentText(PrintWriter out, Environment environment) {
    this.out = out;
    this.ink = environment.ink();
    this.columns = environment.columns();
  }

  void print(Comment comment, List<Comment> parents, List<Comment> replies) {
    String head = Describe.head(comment, ink);
    if (!head.isEmpty()) {
      out.println(head);
    }
    String heading = Describe.heading(comment);
    if (heading != null) {
      wrapped("", new StyledText().add(heading, true));
    }
    out.println();
    wrapped("", StyledText.plain(comment.text()));
    out.println();
    field("id", comment.id());
    if (comment.url() != null) {
      field("url", comment.url());
    }
    if (comment.lang() != null) {
      field("language", comment.lang());
    }
    if (!comment.topics().isEmpty()) {
      field("topics", String.join(", ", comment.topics()));
    }
    for (CitedUrl cite : comment.cites()) {
      field("cites", cite.url() + (cite.url().equals(cite.as()) ? "" : "  (as " + cite.as() + ")"));
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
      field("answers", comment.parent() + "  (not in the index)");
    }
    parents.forEach(parent -> field("answers", summary(parent)));
    int named = Math.min(ANSWERS_NAMED, replies.size());
    replies.subList(0, named).forEach(reply -> field("answered", summary(reply)));
    if (replies.size() > named) {
      field("answered", "by " + (replies.size() - named) + " more");
    }
  }

  private static String summary(Comment comment) {
    String text = TerminalText.line(comment.text());
    int end = text.length() <= 60 ? text.length() : text.offsetByCodePoints(0, 40);
    String author = comment.author() == null ? "" : comment.author() + ": ";
    return comment.id() + "  " + author + text.substring(0, end) + (end < text.length() ? "…" : "");
  }

  private void field(String name, String value) {
    out.println(ink.faint(String.format("%-9s", name)) + TerminalText.line(value));
  }

  private void wrapped(String indent, StyledText text) {
    for (String line : text.wrap(columns - 1 - indent.length(), ink)) {
      out.println(line.isEmpty() ? "" : indent + line);
    }
  }
}
