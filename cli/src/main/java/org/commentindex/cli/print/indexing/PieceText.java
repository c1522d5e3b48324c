package org.commentindex.cli.print.indexing;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.text.CommentHead;
import org.commentindex.cli.print.text.LineParts;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.split.Piece;

/** Prints the pieces of a pasted text: number, lines, author, rule, and how the text starts. */
public final class PieceText implements ResultPrinter<Piece> {
  /** Maximum number of lines that are shown of a text. Chosen by hand. */
  private static final int MAX_LINES = 3;

  private final PrintWriter out;
  private final AnsiStyle style;
  private final int columns;
  private final ZoneId zone;

  public PieceText(PrintWriter out, Environment environment) {
    this.out = out;
    this.style = environment.style();
    this.columns = environment.columns();
    this.zone = environment.zone();
  }

  @Override
  public void print(Piece piece) {
    String before = "%3d  ".formatted(piece.number());
    String indent = " ".repeat(before.length());
    LineParts head = new LineParts().add(TextValues.lines(piece.lines()));
    if (piece.author() != null) {
      head.add(DisplayWidth.cut(TerminalText.line(piece.author()), columns / 2));
    }
    if (piece.possibleAuthor() != null) {
      String name = DisplayWidth.cut(TerminalText.line(piece.possibleAuthor()), columns / 2);
      head.add(
          String.format(Locale.ROOT, "author left out: %s? %.2f", name, piece.authorConfidence()));
    }
    if (piece.date() != null) {
      head.add(TextValues.day(piece.date(), zone));
    }
    String rule = TerminalText.line(piece.rule());
    head.add(String.format(Locale.ROOT, "%s %.2f", rule, piece.confidence()), style::faint);
    for (String line : head.lines(CommentHead.DOT, columns - indent.length())) {
      out.println(before + line);
      before = indent;
    }
    List<String> lines =
        StyledText.plain(TerminalText.line(piece.text()))
            .wrap(columns - indent.length() - 2, style);
    int shown = Math.min(MAX_LINES, lines.size());
    for (int i = 0; i < shown; i++) {
      boolean cut = i == shown - 1 && shown < lines.size();
      out.println(indent + lines.get(i) + (cut ? "…" : ""));
    }
  }
}
