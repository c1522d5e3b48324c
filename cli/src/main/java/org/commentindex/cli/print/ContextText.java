package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.query.Hit;
import org.commentindex.query.ThreadEntry;

/** How the thread around a hit looks to a person: a line a comment, replies indented. */
final class ContextText {
  private static final String INDENT = "    ";
  private static final String HERE = "▸ ";
  private static final int STEP = 2;

  /** Deeper replies stand below each other: a line has an end. */
  private static final int DEEPEST = 8;

  /** So many comments are shown before the hit and as many behind it. */
  private static final int AROUND = 8;

  private final PrintWriter out;
  private final Ink ink;
  private final int columns;

  ContextText(PrintWriter out, Environment environment) {
    this.out = out;
    this.ink = environment.ink();
    this.columns = environment.columns() - 1;
  }

  void print(Hit hit, HitContext context) {
    List<ThreadEntry> entries = context.entries();
    int here = 0;
    while (here < entries.size() && !isHit(hit, entries.get(here))) {
      here++;
    }
    int from = Math.max(0, here - AROUND);
    int to = Math.min(entries.size(), here + AROUND + 1);
    if (from > 0) {
      out.println(INDENT + ink.faint("… " + Describe.number(from) + " before"));
    }
    for (ThreadEntry entry : entries.subList(from, to)) {
      out.println(row(hit, entry, context.isQuoted(entry)));
    }
    if (to < entries.size()) {
      out.println(INDENT + ink.faint("… " + Describe.number(entries.size() - to) + " behind"));
    }
    if (!entries.isEmpty()) {
      out.println();
    }
  }

  private static boolean isHit(Hit hit, ThreadEntry entry) {
    return entry.comment().id().equals(hit.id());
  }

  private String row(Hit hit, ThreadEntry entry, boolean quoted) {
    Comment comment = entry.comment();
    boolean here = isHit(hit, entry);
    String indent =
        INDENT
            + (here ? HERE : " ".repeat(STEP))
            + " ".repeat(STEP * Math.min(DEEPEST, entry.depth()));
    String quotes = quoted ? "(quoted) " : "";
    String author = comment.author() == null ? "" : TerminalText.line(comment.author()) + ": ";
    String text = comment.text().isEmpty() ? "(no words)" : TerminalText.line(comment.text());
    int room = Math.max(10, columns - Cells.of(indent));
    String shown = Cells.cut(quotes + author + text, room);
    return here ? indent + ink.bold(shown) : indent + shown;
  }
}
