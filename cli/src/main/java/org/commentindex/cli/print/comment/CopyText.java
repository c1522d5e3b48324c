package org.commentindex.cli.print.comment;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.commentindex.cli.print.form.Copy;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.text.CommentHead;
import org.commentindex.cli.print.text.DiffText;
import org.commentindex.cli.print.text.FieldText;
import org.commentindex.cli.print.text.LineParts;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;

/** Prints copies as text: each comment once, then its copies, their similarity and differences. */
public final class CopyText implements ResultPrinter<Copy> {
  /** The format of the names of fields, which a near-duplicate group also uses. */
  static final String NAME_FORMAT = "  %-8s ";

  private final PrintWriter out;
  private final AnsiStyle style;
  private final int columns;
  private final ZoneId zone;
  private final FieldText fields;
  private String lastId = "";

  public CopyText(PrintWriter out, Environment environment) {
    this.out = out;
    this.style = environment.style();
    this.columns = environment.columns();
    this.zone = environment.zone();
    this.fields = new FieldText(out, NAME_FORMAT, UnaryOperator.identity(), columns);
  }

  @Override
  public void print(Copy copy) {
    Comment comment = copy.comment();
    Occurrence occurrence = copy.occurrence();
    if (!comment.id().equals(lastId)) {
      out.print(lastId.isEmpty() ? "" : System.lineSeparator());
      lastId = comment.id();
      comment(comment);
    }
    LineParts evidence =
        new LineParts()
            .add(TextValues.position(occurrence.record()))
            .add(String.format(Locale.ROOT, "similarity %.2f", occurrence.similarity()))
            .add(String.format(Locale.ROOT, "containment %.2f", occurrence.containment()));
    fields.print(occurrence.kind().word(), evidence.lines("  ", ", ", fields.columns()));
    String text = occurrence.record().text();
    fields.print("", DiffText.add(new StyledText(), comment.text(), text), style);
  }

  private void comment(Comment comment) {
    CommentHead.of(comment, List.of(), columns, style, zone)
        .add(TerminalText.line(comment.id()), style::faint)
        .lines(CommentHead.DOT, columns)
        .forEach(out::println);
    fields.print("kept", TextValues.position(comment.canonicalRecord()));
    fields.print("", StyledText.plain(DiffText.shortened(comment.text())), style);
  }
}
