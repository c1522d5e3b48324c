package org.commentindex.cli.print.comment;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.text.CommentHead;
import org.commentindex.cli.print.text.DiffText;
import org.commentindex.cli.print.text.FieldText;
import org.commentindex.cli.print.text.LineParts;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.search.FacetCount;
import org.commentindex.search.NearDuplicateGroup;

/** Prints near-duplicate groups as text: size, dates, authors, and how the texts vary. */
public final class GroupText implements ResultPrinter<NearDuplicateGroup> {
  /** Columns after a name for its count: a space, parentheses and up to nine digits. */
  private static final int COUNT_COLUMNS = 12;

  private final PrintWriter out;
  private final AnsiStyle style;
  private final int columns;
  private final ZoneId zone;
  private final FieldText fields;
  private boolean first = true;

  public GroupText(PrintWriter out, Environment environment) {
    this.out = out;
    this.style = environment.style();
    this.columns = environment.columns();
    this.zone = environment.zone();
    this.fields = new FieldText(out, CopyText.NAME_FORMAT, UnaryOperator.identity(), columns);
  }

  @Override
  public void print(NearDuplicateGroup group) {
    out.print(first ? "" : System.lineSeparator());
    first = false;
    LineParts head =
        new LineParts().add(TextValues.count(group.comments(), "comment"), style::bold);
    if (group.first() != null && group.last() != null) {
      String from = TextValues.day(group.first(), zone);
      String to = TextValues.day(group.last(), zone);
      head.add(from.equals(to) ? from : from + " to " + to);
    }
    head.add(TerminalText.line("group:" + group.group()), style::faint)
        .lines(CommentHead.DOT, columns)
        .forEach(out::println);
    LineParts senders = new LineParts();
    for (FacetCount sender : group.senders()) {
      String name =
          DisplayWidth.cut(TerminalText.line(sender.value()), fields.columns() - COUNT_COLUMNS);
      senders.add(sender.comments() == 1 ? name : name + " (" + sender.comments() + ")");
    }
    fields.print("from", senders.lines(", ", fields.columns()));
    String text = group.representative().text();
    fields.print("text", StyledText.plain(DiffText.shortened(text)), style);
    for (Comment variant : group.variants()) {
      String sender = variant.author() == null ? variant.id() : variant.author();
      StyledText before = StyledText.plain(TerminalText.line(sender) + ": ");
      fields.print("varies", DiffText.add(before, text, variant.text()), style);
    }
  }
}
