package org.commentindex.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.search.Span;

/** Writes the text of a comment as HTML: paragraphs, quoted lines, links and marked matches. */
final class CommentBody {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]}]", Pattern.CASE_INSENSITIVE);

  private final Html html;
  private final String text;
  private final List<Span> matches;
  private int nextMatch;

  private CommentBody(Html html, String text, List<Span> matches) {
    this.html = html;
    this.text = text;
    this.matches = matches;
  }

  /**
   * Writes a text.
   *
   * @param matches the spans to mark, in order, without overlap
   */
  static void write(Html html, String text, List<Span> matches) {
    new CommentBody(html, text, matches).write();
  }

  private void write() {
    boolean paragraph = false;
    boolean quote = false;
    for (Span line : lines()) {
      boolean blank = text.substring(line.start(), line.end()).isBlank();
      boolean quoted = !blank && text.charAt(line.start()) == '>';
      if (paragraph && (blank || quoted != quote)) {
        html.close("p").line();
        paragraph = false;
      }
      if (!blank && quoted != quote) {
        html.trusted(quoted ? "<blockquote>" : "</blockquote>\n");
        quote = quoted;
      }
      if (!blank) {
        html.trusted(paragraph ? "<br>\n" : "<p dir=\"auto\">");
        paragraph = true;
        marked(quoted ? afterMarker(line) : line.start(), line.end());
      }
    }
    html.trusted(paragraph ? "</p>\n" : "").trusted(quote ? "</blockquote>\n" : "");
  }

  private int afterMarker(Span line) {
    int start = line.start() + 1;
    return start < line.end() && text.charAt(start) == ' ' ? start + 1 : start;
  }

  private List<Span> lines() {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.add(new Span(start, end));
      start = end + 1;
    }
    return lines;
  }

  /** Writes a part of the text; a match that goes on after it is marked on both sides. */
  private void marked(int from, int to) {
    int at = from;
    while (nextMatch < matches.size() && matches.get(nextMatch).start() < to) {
      Span match = matches.get(nextMatch);
      int start = Math.max(at, match.start());
      int end = Math.min(to, match.end());
      if (start < end) {
        linked(text.substring(at, start));
        html.element("mark", text.substring(start, end));
        at = end;
      }
      if (match.end() > to) {
        break;
      }
      nextMatch++;
    }
    linked(text.substring(at, to));
  }

  private void linked(String part) {
    Matcher address = ADDRESS.matcher(part);
    int at = 0;
    while (address.find()) {
      html.text(part.substring(at, address.start())).link(address.group(), address.group());
      at = address.end();
    }
    html.text(part.substring(at));
  }
}
