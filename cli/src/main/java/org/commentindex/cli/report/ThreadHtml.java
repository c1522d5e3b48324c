package org.commentindex.cli.report;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.cli.print.comment.ThreadHead;
import org.commentindex.cli.print.form.ThreadEnd;
import org.commentindex.cli.print.form.ThreadPrinter;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.model.Comment;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/** Prints a thread as a page in HTML. */
public final class ThreadHtml implements ThreadPrinter {
  /** Names of sources in the head of the page; the others are counted. Chosen by hand. */
  private static final int MAX_SOURCES = 6;

  /** Matches that the bar at the foot of the page links to. Chosen by hand: two or three lines. */
  private static final int MAX_LINKS = 20;

  private final Html html;
  private final Map<String, String> authors = new HashMap<>();
  private final List<Comment> matches = new ArrayList<>();
  private final ZoneId zone;
  private @Nullable String thread;

  /** Creates a printer for standard output. */
  public ThreadHtml(PrintWriter out, ZoneId zone) {
    this.zone = zone;
    html = new Html(out);
  }

  @Override
  public void begin(CommentThread of, @Nullable String query) {
    thread = of.name();
    String title = of.title() == null ? of.name() : of.title();
    ReportPage.begin(html, "Thread", title == null ? "Comments without a thread" : title);
    html.element(
        "p",
        String.join(", ", ThreadHead.parts(of, MAX_SOURCES, zone))
            + "; times in "
            + ReportHead.name(zone),
        "class",
        "soft");
    if (query != null) {
      html.open("p", "class", "soft").text("Marked: ").element("code", query).close("p");
    }
    html.trusted("\n<h2 class=\"vh\">Comments</h2>\n<ol class=\"thread\">\n");
  }

  @Override
  public void entry(ThreadEntry entry) {
    Comment comment = entry.comment();
    String author = HtmlComment.author(comment);
    authors.put(comment.id(), author);
    html.open("li", "style", "--d:" + entry.depth());
    html.open(
        "article",
        "id",
        HtmlComment.anchor(comment.id()),
        "class",
        entry.match() ? "match" : "comment");
    html.open("h3", "class", "head");
    HtmlComment.head(html, comment, zone);
    html.close("h3").line();
    parent(entry);
    HtmlComment.text(html, comment, () -> CommentBody.write(html, comment.text(), entry.matches()));
    HtmlComment.foot(html, comment);
    html.close("article").close("li").line();
    if (entry.match() && matches.size() <= MAX_LINKS) {
      matches.add(comment);
    }
  }

  /** Names the comment that this one answers, because a screen reader does not show indentation. */
  private void parent(ThreadEntry entry) {
    String parent = entry.comment().parent();
    String missing = ThreadHead.missingParent(entry, thread);
    if (missing != null) {
      html.open("p", "class", "answers").text("Answers ").element("code", missing);
      html.text(", which is not shown above").close("p").line();
    } else if (parent != null && entry.depth() > 0) {
      html.open("p", "class", "answers")
          .text("Answers ")
          .open("a", "href", "#" + HtmlComment.anchor(parent))
          .element("bdi", authors.getOrDefault(parent, parent))
          .close("a")
          .close("p")
          .line();
    }
  }

  @Override
  public void end(ThreadEnd end) {
    html.trusted("</ol>\n");
    if (end.query() != null) {
      html.open("nav", "class", "bar", "aria-label", "Matches");
      html.element(
          "b", TextValues.number(end.matching()) + (end.matching() == 1 ? " match" : " matches"));
      int number = 0;
      for (Comment match : matches.subList(0, Math.min(MAX_LINKS, matches.size()))) {
        html.text(" ")
            .open("a", "href", "#" + HtmlComment.anchor(match.id()))
            .text(++number + " ")
            .element("bdi", HtmlComment.author(match))
            .close("a");
      }
      html.trusted(matches.size() > MAX_LINKS ? " and more" : "").close("nav").line();
    }
    ReportPage.end(html);
  }
}
