package org.commentindex.cli.report;

import java.io.PrintWriter;
import java.time.ZoneId;
import org.commentindex.cli.print.comment.ThreadHead;
import org.commentindex.cli.print.form.ThreadPrinter;
import org.commentindex.model.Comment;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/** Prints a thread as Markdown: a list, replies nested in the comment they answer. */
public final class ThreadMarkdown implements ThreadPrinter {
  /** Maximum depth of nested lists, so that deep replies stay readable. Chosen by hand. */
  private static final int MAX_DEPTH = 8;

  /** Names of sources in the head; the others are counted. Chosen by hand. */
  private static final int MAX_SOURCES = 6;

  private final PrintWriter out;
  private final ZoneId zone;
  private @Nullable String thread;

  /** Creates a printer for standard output. */
  public ThreadMarkdown(PrintWriter out, ZoneId zone) {
    this.zone = zone;
    this.out = out;
  }

  @Override
  public void begin(CommentThread of, @Nullable String query) {
    thread = of.name();
    String title = of.title() == null ? of.name() : of.title();
    line("# " + EscapedMarkdown.line(title == null ? "Comments without a thread" : title));
    line("");
    line(
        EscapedMarkdown.line(
            String.join(", ", ThreadHead.parts(of, MAX_SOURCES, zone))
                + "; times in "
                + ReportHead.name(zone)));
    if (query != null) {
      line("");
      line("Marked: " + EscapedMarkdown.line(query));
    }
  }

  @Override
  public void entry(ThreadEntry entry) {
    Comment comment = entry.comment();
    int shown = Math.min(entry.depth(), MAX_DEPTH);
    String indent = "  ".repeat(shown);
    StringBuilder head = new StringBuilder(MarkdownHead.of(comment, zone));
    if (shown < entry.depth()) {
      head.append(" · level ").append(entry.depth() + 1);
    }
    String missing = ThreadHead.missingParent(entry, thread);
    if (missing != null) {
      head.append(" · answers ").append(EscapedMarkdown.line(missing)).append(", not shown above");
    }
    line("");
    line(indent + "- " + (entry.match() ? "▸ " : "") + head);
    line("");
    EscapedMarkdown.write(out, indent + "  ", comment.text(), entry.matches());
    line("");
    line(indent + "  " + MarkdownHead.foot(comment));
  }

  private void line(String line) {
    out.print(line + "\n");
  }
}
