package org.commentindex.cli.report;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Locale;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.model.Comment;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Snippet;

/** Prints answers as a page in HTML: hits with their author, date, permalink and sources. */
public final class AnswerHtml extends AnswerReport {
  private final Html html;
  private final boolean full;
  private boolean begun;
  private boolean inList;

  /**
   * Creates a printer.
   *
   * @param messages for totals and warnings, which the report has as well
   */
  public AnswerHtml(PrintWriter out, PrintWriter messages, HitStyle style, ZoneId zone) {
    super(out, messages, zone);
    this.html = new Html(out);
    this.full = style == HitStyle.FULL;
  }

  @Override
  void hit(PrintWriter to, Hit hit) {
    Html item = new Html(to);
    Comment comment = hit.comment();
    if (!inList) {
      item.trusted("<ol class=\"hits\">\n");
      inList = true;
    }
    item.open("li", "value", Integer.toString(hit.rank()));
    item.element("span", Integer.toString(hit.rank()), "class", "no", "aria-hidden", "true");
    item.open("article").open("h3", "class", "head");
    HtmlComment.head(item, comment, zone);
    item.close("h3").line();
    if (comment.title() != null) {
      item.element("p", comment.title(), "class", "title", "dir", "auto").line();
    }
    HtmlComment.text(item, comment, () -> quote(item, hit));
    HtmlComment.foot(item, comment);
    item.close("article").close("li").line();
    to.flush();
  }

  private void quote(Html item, Hit hit) {
    if (full || hit.snippets().isEmpty()) {
      CommentBody.write(item, hit.comment().text(), hit.matches());
      return;
    }
    boolean next = false;
    for (Snippet snippet : hit.snippets()) {
      if (next) {
        item.element("p", "…", "class", "gap").line();
      }
      CommentBody.write(item, snippet.text(), snippet.matches());
      next = true;
    }
  }

  @Override
  void facet(PrintWriter to, FacetResult facet) {
    Html table = new Html(to);
    endList(table);
    table
        .open("table")
        .element("caption", "Comments by " + facet.facet().name().toLowerCase(Locale.ROOT));
    table.line();
    for (FacetCount count : facet.counts()) {
      table.open("tr").open("th", "scope", "row").element("bdi", count.value()).close("th");
      table.element("td", TextValues.number(count.comments())).close("tr").line();
    }
    table.close("table").line();
    to.flush();
  }

  private void endList(Html to) {
    to.trusted(inList ? "</ol>\n" : "");
    inList = false;
  }

  @Override
  void answer(String query, SearchResults results, String body) {
    if (begun) {
      html.element("h1", query, "dir", "auto").line();
    } else {
      ReportPage.begin(html, "Search", query);
      begun = true;
    }
    html.element(
            "p",
            ReportHead.counts(results) + "; times in " + ReportHead.name(zone),
            "class",
            "soft")
        .line();
    String understood = ReportHead.understood(query, results);
    if (!understood.isEmpty()) {
      html.open("p", "class", "soft").text("Understood as: ").element("code", understood);
      html.close("p").line();
    }
    ReportHead.warnings(results)
        .forEach(warning -> html.element("p", warning, "class", "notice").line());
    html.trusted(body);
    endList(html);
  }

  @Override
  public void finish() {
    if (begun) {
      ReportPage.end(html);
    }
  }
}
