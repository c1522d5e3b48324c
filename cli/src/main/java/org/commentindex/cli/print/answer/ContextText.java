package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import java.util.List;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.ThreadEntry;

/** Prints the thread around a hit as text: a line per comment, replies indented. */
final class ContextText {
  private static final String INDENT = "    ";
  private static final String HIT_MARK = "▸ ";

  /** Columns by which a reply is indented. */
  private static final int STEP = 2;

  /** Maximum depth that is shown by indentation, so that the text of deep replies still fits. */
  private static final int MAX_DEPTH = 8;

  /** Maximum number of comments shown before the hit, and after it. Chosen by hand. */
  private static final int MAX_AROUND = 8;

  /** Minimum columns of a comment, even where the line gets too wide. Chosen by hand. */
  private static final int MIN_COLUMNS = 10;

  private final PrintWriter out;
  private final AnsiStyle style;
  private final int columns;

  ContextText(PrintWriter out, Environment environment) {
    this.out = out;
    this.style = environment.style();
    this.columns = environment.columns() - 1;
  }

  void print(Hit hit, HitContext context) {
    List<ThreadEntry> entries = context.entries();
    int index = 0;
    while (index < entries.size() && !isHit(hit, entries.get(index))) {
      index++;
    }
    int from = Math.max(0, index - MAX_AROUND);
    int to = Math.min(entries.size(), index + MAX_AROUND + 1);
    if (from > 0) {
      out.println(INDENT + style.faint("… " + TextValues.number(from) + " before"));
    }
    for (ThreadEntry entry : entries.subList(from, to)) {
      out.println(row(hit, entry, context.isQuoted(entry)));
    }
    if (to < entries.size()) {
      out.println(INDENT + style.faint("… " + TextValues.number(entries.size() - to) + " after"));
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
    boolean isHit = isHit(hit, entry);
    String indent =
        INDENT
            + (isHit ? HIT_MARK : " ".repeat(HIT_MARK.length()))
            + " ".repeat(STEP * Math.min(MAX_DEPTH, entry.depth()));
    String quotes = quoted ? "(quoted) " : "";
    String author = comment.author() == null ? "" : TerminalText.line(comment.author()) + ": ";
    String text = comment.text().isEmpty() ? "(no words)" : TerminalText.line(comment.text());
    int textColumns = Math.max(MIN_COLUMNS, columns - DisplayWidth.of(indent));
    String shown = DisplayWidth.cut(quotes + author + text, textColumns);
    return indent + (isHit ? style.bold(shown) : shown);
  }
}
