package org.commentindex.cli.print.comment;

import static org.commentindex.cli.terminal.TerminalText.line;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.form.CommentDetails;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.text.CommentHead;
import org.commentindex.cli.print.text.FieldText;
import org.commentindex.cli.print.text.LineParts;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.search.Quote;

/** Prints a whole comment as text, with its fields and its links to other comments. */
public final class CommentText implements ResultPrinter<CommentDetails> {
  /** Maximum number of replies that are listed; the others are counted. Chosen by hand. */
  private static final int MAX_REPLIES = 20;

  private final PrintWriter out;
  private final AnsiStyle style;
  private final int columns;
  private final ZoneId zone;
  private final FieldText fields;

  public CommentText(PrintWriter out, Environment environment) {
    this.out = out;
    this.style = environment.style();
    this.columns = environment.columns();
    this.zone = environment.zone();
    this.fields = new FieldText(out, "%-10s", style::faint, columns);
  }

  @Override
  public void print(CommentDetails details) {
    Comment comment = details.comment();
    CommentHead.of(comment, List.of(), columns, style, zone)
        .lines(CommentHead.DOT, columns)
        .forEach(out::println);
    String heading = CommentHead.heading(comment);
    if (heading != null) {
      wrapped(new StyledText().addBold(heading));
    }
    out.println();
    wrapped(StyledText.plain(comment.text()));
    out.println();
    fields.print("id", line(comment.id()));
    if (comment.permalink() != null) {
      fields.print("permalink", line(comment.permalink()));
    }
    if (comment.lang() != null) {
      fields.print("language", line(comment.lang()));
    }
    if (!comment.topics().isEmpty()) {
      LineParts topics = new LineParts();
      comment.topics().forEach(topic -> topics.add(line(topic)));
      fields.print("topics", topics.lines(", ", fields.columns()));
    }
    comment.cites().forEach(this::cite);
    comment.occurrences().forEach(this::occurrence);
    replyLinks(details);
    details.quotes().forEach(quote -> fields.print("quotes", summary(quote)));
  }

  private void cite(CitedUrl cite) {
    LineParts urls = new LineParts().add(line(cite.url()));
    if (!cite.url().equals(cite.as())) {
      urls.add("(as " + line(cite.as()) + ")");
    }
    fields.print("cites", urls.lines("  ", fields.columns()));
  }

  private void occurrence(Occurrence occurrence) {
    String how =
        occurrence.kind() == CopyKind.ORIGINAL
            ? "kept"
            : String.format(
                Locale.ROOT,
                "%s, similarity %.2f",
                occurrence.kind().word(),
                occurrence.similarity());
    LineParts seen = new LineParts().add(TextValues.position(occurrence.record())).add(how);
    fields.print("seen", seen.lines("  ", fields.columns()));
  }

  private void replyLinks(CommentDetails details) {
    String parentId = details.comment().parent();
    if (details.parents().isEmpty() && parentId != null) {
      LineParts parent = new LineParts().add(line(parentId)).add("(not in the index)");
      fields.print("answers", parent.lines("  ", fields.columns()));
    }
    details.parents().forEach(parent -> fields.print("answers", summary(parent)));
    List<Comment> replies = details.replies();
    replies.stream().limit(MAX_REPLIES).forEach(reply -> fields.print("answered", summary(reply)));
    if (replies.size() > MAX_REPLIES) {
      fields.print("answered", "by " + (replies.size() - MAX_REPLIES) + " more");
    }
  }

  private String summary(Comment comment) {
    String author = comment.author() == null ? "" : line(comment.author()) + ": ";
    return cut(line(comment.id()) + "  " + author + line(comment.text()));
  }

  private String summary(Quote quote) {
    Comment comment = quote.comment();
    List<String> known = new ArrayList<>();
    if (comment.author() != null) {
      known.add(line(comment.author()));
    }
    if (comment.date() != null) {
      known.add(TextValues.day(comment.date(), zone));
    }
    String source = known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
    return cut(line(comment.id()) + source + "  " + line(quote.text()));
  }

  private String cut(String text) {
    return DisplayWidth.cut(text, fields.columns());
  }

  private void wrapped(StyledText text) {
    text.wrap(columns - 1, style).forEach(out::println);
  }
}
