package org.commentindex.internal.read.service;

import java.util.regex.Pattern;
import org.commentindex.internal.text.Markup;

/** What Reddit's Markdown says. */
final class RedditText {
  private static final Pattern SPOILER = Pattern.compile(">!(.{1,2000}?)!<");

  private RedditText() {}

  /**
   * As HTML. Reddit escapes what it delivers (a quotation begins with an entity for {@code >})
   * unless asked not to; a tag that somebody typed is shown as typed.
   */
  static String html(String body) {
    String markdown = body;
    if (body.indexOf('&') >= 0) {
      markdown = body.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
    if (markdown.contains(">!")) {
      markdown = SPOILER.matcher(markdown).replaceAll("$1");
    }
    return Markup.htmlOfMarkdownWithoutTags(markdown);
  }

  /** The HTML of {@code body_html}, which is escaped as a whole or not at all. */
  static String unescaped(String html) {
    return html.stripLeading().startsWith("&lt;")
        ? html.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
        : html;
  }
}
