package org.commentindex.cli.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;

/** The parts of a comment that threads and answers in HTML share. */
final class HtmlComment {
  /** Maximum number of places in sources that are named; the others are counted. */
  private static final int MAX_PLACES = 4;

  private HtmlComment() {}

  /** Returns the fragment that addresses a comment on the page. */
  static String anchor(String id) {
    return "c-" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** Returns the author, or that none is known. */
  static String author(Comment comment) {
    return comment.author() == null ? "unknown author" : comment.author();
  }

  /** Writes the author, time, votes and number of copies. */
  static void head(Html html, Comment comment, ZoneId zone) {
    html.element("bdi", author(comment), "class", comment.author() == null ? "who unknown" : "who");
    if (comment.date() != null) {
      html.text(" ")
          .element(
              "time",
              TextValues.minute(comment.date(), zone),
              "datetime",
              comment.date().toString());
    }
    List<String> counts = new ArrayList<>();
    if (comment.votes() != null) {
      counts.add(TextValues.count(comment.votes(), "vote"));
    }
    if (comment.copies() > 1) {
      counts.add("seen " + comment.copies() + "×");
    }
    if (comment.alike() > 0) {
      counts.add("+" + comment.alike() + " alike");
    }
    counts.forEach(count -> html.text(" ").element("span", count));
  }

  /** Writes the text with its language. */
  static void text(Html html, Comment comment, Runnable body) {
    if (comment.lang() == null) {
      html.open("div", "class", "text");
    } else {
      html.open("div", "class", "text", "lang", comment.lang());
    }
    body.run();
    html.close("div").line();
  }

  /** Writes the permalink, the id and the places in sources. */
  static void foot(Html html, Comment comment) {
    html.open("p", "class", "foot");
    if (comment.permalink() != null) {
      html.open("span")
          .text("permalink ")
          .link(comment.permalink(), comment.permalink(), "class", "permalink")
          .close("span")
          .text(" ");
    }
    html.element("code", comment.id());
    comment.occurrences().stream()
        .limit(MAX_PLACES)
        .map(Occurrence::record)
        .forEach(record -> html.text(" ").element("span", TextValues.position(record)));
    if (comment.copies() > MAX_PLACES) {
      html.text(" ").element("span", "and " + (comment.copies() - MAX_PLACES) + " more");
    }
    html.close("p").line();
  }
}
