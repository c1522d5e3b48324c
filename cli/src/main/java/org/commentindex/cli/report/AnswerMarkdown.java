package org.commentindex.cli.report;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Locale;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.model.Comment;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Snippet;

/** Prints answers as Markdown: each hit is a quotation with its author, date and permalink. */
public final class AnswerMarkdown extends AnswerReport {
  private static final String QUOTE = "> ";
  private final boolean full;
  private boolean first = true;

  /**
   * Creates a printer.
   *
   * @param messages for totals and warnings, which the report has as well
   */
  public AnswerMarkdown(PrintWriter out, PrintWriter messages, HitStyle style, ZoneId zone) {
    super(out, messages, zone);
    this.full = style == HitStyle.FULL;
  }

  @Override
  void hit(PrintWriter to, Hit hit) {
    Comment comment = hit.comment();
    to.print("\n" + hit.rank() + ". " + MarkdownHead.of(comment, zone) + "\n\n");
    // The content of an item of a list begins at the column of its text.
    String indent = " ".repeat(Integer.toString(hit.rank()).length() + 2);
    if (comment.title() != null) {
      to.print(indent + "*" + EscapedMarkdown.line(comment.title()) + "*\n\n");
    }
    if (full || hit.snippets().isEmpty()) {
      EscapedMarkdown.write(to, indent + QUOTE, comment.text(), hit.matches());
    } else {
      String between = "";
      for (Snippet snippet : hit.snippets()) {
        to.print(between);
        EscapedMarkdown.write(to, indent + QUOTE, snippet.text(), snippet.matches());
        between = indent + ">\n" + indent + "> …\n" + indent + ">\n";
      }
    }
    to.print("\n" + indent + MarkdownHead.foot(comment) + "\n");
    to.flush();
  }

  @Override
  void facet(PrintWriter to, FacetResult facet) {
    to.print("\n| " + facet.facet().name().toLowerCase(Locale.ROOT) + " | comments |\n|---|--:|\n");
    for (FacetCount count : facet.counts()) {
      to.print("| " + EscapedMarkdown.line(count.value()) + " | " + count.comments() + " |\n");
    }
    to.flush();
  }

  @Override
  void answer(String query, SearchResults results, String body) {
    out.print((first ? "" : "\n") + "# " + EscapedMarkdown.line(query) + "\n\n");
    first = false;
    out.print(
        EscapedMarkdown.line(ReportHead.counts(results) + "; times in " + ReportHead.name(zone))
            + "\n");
    String understood = ReportHead.understood(query, results);
    if (!understood.isEmpty()) {
      out.print("\nUnderstood as: " + EscapedMarkdown.line(understood) + "\n");
    }
    ReportHead.warnings(results)
        .forEach(warning -> out.print("\n**Note:** " + EscapedMarkdown.line(warning) + "\n"));
    out.print(body);
  }
}
