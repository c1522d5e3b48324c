package org.commentindex.cli.print.comment;

import static org.commentindex.cli.terminal.TerminalText.line;

import java.io.PrintWriter;
import java.time.ZoneId;
import org.commentindex.cli.print.form.ThreadPrinter;
import org.commentindex.cli.print.text.CommentHead;
import org.commentindex.cli.print.text.LineParts;
import org.commentindex.cli.print.text.MatchText;
import org.commentindex.cli.print.text.Permalinks;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.model.Comment;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/** Prints a thread as text: whole comments, replies indented below the comments they answer. */
public final class ThreadText implements ThreadPrinter {
  private static final String MATCH_MARK = "▸ ";
  private static final String NO_MARK = "  ";

  /** Columns by which a reply is indented. */
  private static final int STEP = 2;

  /** Minimum columns of a comment, however deep it is. Chosen by hand: eight words per line. */
  private static final int MIN_COLUMNS = 52;

  /** Names of sources in the head of a thread; the others are counted. Chosen by hand. */
  private static final int MAX_SOURCES = 3;

  private final PrintWriter out;
  private final AnsiStyle style;
  private final ZoneId zone;
  private final int columns;
  private @Nullable String thread;

  /** Creates a printer for standard output. */
  public ThreadText(PrintWriter out, Environment environment) {
    this.out = out;
    this.style = environment.style();
    this.zone = environment.zone();
    this.columns = environment.columns() - 1;
  }

  @Override
  public void begin(CommentThread of, @Nullable String query) {
    thread = of.name();
    String title = of.title() == null ? of.name() : of.title();
    if (title != null) {
      new StyledText().addBold(line(title)).wrap(columns, style).forEach(out::println);
    }
    LineParts head = new LineParts();
    ThreadHead.parts(of, MAX_SOURCES, zone).forEach(part -> head.add(line(part)));
    head.lines(", ", columns).forEach(out::println);
    out.println();
  }

  @Override
  public void entry(ThreadEntry entry) {
    Comment comment = entry.comment();
    String indent = " ".repeat(STEP * shownDepth(entry.depth()));
    int width = columns - indent.length() - NO_MARK.length();
    String before = indent + (entry.match() ? MATCH_MARK : NO_MARK);
    for (String row : head(entry, width).lines(CommentHead.DOT, width)) {
      out.println(before + row);
      before = indent + NO_MARK;
    }
    StyledText text = new StyledText();
    MatchText.add(text, comment.text(), entry.matches());
    for (String row : text.wrap(width, style)) {
      out.println(row.isEmpty() ? "" : before + row);
    }
    out.println(before + style.faint(line(comment.id())));
    Permalinks.print(out, before, comment, style);
    out.println();
  }

  private LineParts head(ThreadEntry entry, int width) {
    Comment comment = entry.comment();
    LineParts head = new LineParts();
    if (comment.author() == null) {
      head.add("unknown author", style::faint);
    } else {
      head.add(DisplayWidth.cut(line(comment.author()), width), style::name);
    }
    if (comment.date() != null) {
      head.add(TextValues.minute(comment.date(), zone));
    }
    if (comment.votes() != null) {
      head.add(TextValues.count(comment.votes(), "vote"));
    }
    if (comment.copies() > 1) {
      head.add("seen " + comment.copies() + "×");
    }
    if (shownDepth(entry.depth()) < entry.depth()) {
      head.add("level " + (entry.depth() + 1));
    }
    String missing = ThreadHead.missingParent(entry, thread);
    if (missing != null) {
      head.add("answers " + line(missing) + ", which is not shown above", style::faint);
    }
    return head;
  }

  /**
   * Returns the depth that is shown by indentation, so that the text of deep replies still fits.
   */
  private int shownDepth(int depth) {
    return Math.max(0, Math.min(depth, (columns - NO_MARK.length() - MIN_COLUMNS) / STEP));
  }
}
