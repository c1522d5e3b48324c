package org.commentindex.internal.read.service;

import java.util.regex.Pattern;
import org.commentindex.internal.text.Markup;

/** Converts the texts in Reddit's JSON to HTML. */
final class RedditText {
  /** A spoiler. The bound of its length limits backtracking; chosen by hand. */
  private static final Pattern SPOILER = Pattern.compile(">!(.{1,2000}?)!<");

  private RedditText() {}

  /**
   * Converts Markdown to HTML. Reddit escapes Markdown in its responses by default, so the {@code
   * >} of a quotation is an HTML entity. HTML tags in the Markdown are literal text.
   */
  static String toHtml(String body) {
    String markdown = body;
    if (body.indexOf('&') >= 0) {
      markdown = body.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
    if (markdown.contains(">!")) {
      markdown = SPOILER.matcher(markdown).replaceAll("$1");
    }
    return Markup.htmlOfMarkdownWithoutTags(markdown);
  }

  /** Unescapes the HTML of {@code body_html}, if it is escaped as a whole. */
  static String unescape(String html) {
    return html.stripLeading().startsWith("&lt;")
        ? html.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
        : html;
  }
}
