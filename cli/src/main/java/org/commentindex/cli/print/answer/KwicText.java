package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import java.time.ZoneId;
import org.commentindex.cli.print.text.LineParts;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.search.Hit;
import org.commentindex.search.KwicLine;

/**
 * Prints each match on a line of its own, with all matches aligned in one column, and the author,
 * day and id of its comment at the end.
 */
public final class KwicText extends AnswerText {
  /** Minimum columns for a match, its context and its comment. Chosen by hand. */
  private static final int MIN_COLUMNS = 40;

  /** Minimum columns for the right context, even where the line gets too wide. Chosen by hand. */
  private static final int MIN_RIGHT = 8;

  /** Maximum columns of an author's name, so that most lines have room for the context. */
  private static final int MAX_NAME = 12;

  /** The share of a line for the left context. Chosen by hand; the comment is at the right. */
  private static final double LEFT_SHARE = 0.3;

  private final AnsiStyle style;
  private final ZoneId zone;
  private final int columns;

  public KwicText(PrintWriter out, PrintWriter messages, Environment environment) {
    super(out, messages, environment);
    this.style = environment.style();
    this.zone = environment.zone();
    this.columns = Math.max(MIN_COLUMNS, environment.columns() - 1);
  }

  @Override
  public void query(String query) {
    out.println(style.bold("? " + TerminalText.line(query)));
  }

  @Override
  public void hit(String query, Hit hit) {
    for (KwicLine line : KwicLine.of(hit)) {
      match(query, hit, line);
    }
  }

  /** Prints a line whose match starts in one column; the right context is what room is left. */
  @Override
  public void match(String query, Hit hit, KwicLine line) {
    int side = (int) (columns * LEFT_SHARE);
    String left = DisplayWidth.cutStart(safe(line.left()).stripLeading(), side);
    LineParts comment = comment(hit.comment());
    String plain = comment.lines(" ", Integer.MAX_VALUE).getFirst();
    int most = columns - side - comment.width(" ") - 1;
    String match = DisplayWidth.cut(safe(line.match()), Math.max(MIN_RIGHT, most));
    int rest = Math.max(MIN_RIGHT, most - DisplayWidth.of(match));
    String right = DisplayWidth.cut(safe(line.right()).stripTrailing(), rest);
    out.println(
        " ".repeat(side - DisplayWidth.of(left))
            + left
            + style.bold(match)
            + right
            + " ".repeat(Math.max(0, rest - DisplayWidth.of(right)) + 1)
            + plain);
  }

  private LineParts comment(Comment comment) {
    LineParts parts = new LineParts();
    String author = comment.author() == null ? "" : TerminalText.line(comment.author());
    String name = DisplayWidth.cut(author, MAX_NAME);
    parts.add(name + " ".repeat(MAX_NAME - DisplayWidth.of(name)), style::name);
    if (comment.date() != null) {
      parts.add(TextValues.day(comment.date(), zone));
    }
    return parts.add(TerminalText.line(comment.id()), style::faint);
  }

  /** Makes text safe and keeps one space at each end, which separates words. */
  private static String safe(String text) {
    String start = text.startsWith(" ") ? " " : "";
    String end = text.endsWith(" ") ? " " : "";
    return text.isBlank() ? start : start + TerminalText.line(text).strip() + end;
  }
}
