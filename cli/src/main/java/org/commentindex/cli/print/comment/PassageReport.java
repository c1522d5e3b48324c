package org.commentindex.cli.print.comment;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.form.FoundPassage;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.text.CommentHead;
import org.commentindex.cli.print.text.DiffText;
import org.commentindex.cli.print.text.LineParts;
import org.commentindex.cli.print.text.Permalinks;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.search.PassageMatch;
import org.commentindex.search.PassageMatches;

/** Prints the comments that a passage is from as text, with the words that differ. */
public final class PassageReport implements ResultPrinter<FoundPassage> {
  private static final String INDENT = "    ";

  private final PrintWriter out;
  private final PrintWriter messages;
  private final AnsiStyle style;
  private final ZoneId zone;
  private final int columns;

  public PassageReport(PrintWriter out, PrintWriter messages, Environment environment) {
    this.out = out;
    this.messages = messages;
    this.style = environment.style();
    this.zone = environment.zone();
    this.columns = environment.columns() - INDENT.length();
  }

  @Override
  public void print(FoundPassage found) {
    int rank = 0;
    for (PassageMatch match : found.matches().matches()) {
      print(++rank, found.passage(), match);
    }
    out.flush();
    end(found.matches());
  }

  private void print(int rank, String passage, PassageMatch match) {
    Comment comment = match.comment();
    List<String> positions = CommentHead.positions(comment);
    String before = "%2d  ".formatted(rank);
    LineParts head = CommentHead.of(comment, positions, columns, style, zone).add(how(match));
    for (String line : head.lines(CommentHead.DOT, columns)) {
      out.println(before + line);
      before = INDENT;
    }
    String heading = CommentHead.heading(comment);
    if (heading != null) {
      wrapped(new StyledText().addBold(heading));
    }
    wrapped(
        match.kind() == CopyKind.EXACT
            ? StyledText.plain(DiffText.shortened(match.words()))
            : DiffText.add(new StyledText(), passage, match.words()));
    LineParts foot = new LineParts().add(TerminalText.line(comment.id()), style::faint);
    foot.addAll(positions, style::faint)
        .lines("  ", "; ", columns)
        .forEach(line -> out.println(INDENT + line));
    Permalinks.print(out, INDENT, comment, style);
    out.println();
  }

  private static String how(PassageMatch match) {
    String share = String.format(Locale.ROOT, "containment %.2f", match.containment());
    String how = match.kind() == CopyKind.EXACT ? "exact" : match.kind().word() + ", " + share;
    return match.quoted() ? how + ", in a quotation" : how;
  }

  private void wrapped(StyledText text) {
    text.wrap(columns - 1, style).forEach(line -> out.println(INDENT + line));
  }

  private void end(PassageMatches matches) {
    int shown = matches.matches().size();
    if (matches.found() == 0) {
      messages.println("no comment has this passage");
      return;
    }
    String some = shown < matches.found() ? TextValues.number(shown) + " of " : "";
    messages.println(some + TextValues.count(matches.found(), "comment"));
    if (!matches.complete()) {
      messages.println(
          "note: many comments have parts of the passage; not all of them were compared");
    }
  }
}
