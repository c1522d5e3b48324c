package org.commentindex.internal.read.service.forum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.text.Markup;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns, as HTML, the words of a post that are not in its text: the options of a poll, the
   * captions of pictures, and, quoted, the text of the post that it shares.
   */
  static String extras(ExportItem item) {
    StringBuilder out = new StringBuilder();
    for (JsonNode shared : item.at("crosspost_parent_list")) {
      String text = ExportItem.textOf(shared.path("selftext"));
      if (text != null && !ExportValues.isDeletionMarker(text)) {
        out.append("<blockquote>").append(toHtml(text)).append("</blockquote>");
      }
    }
    for (JsonNode option : item.at("poll_data/options")) {
      addParagraph(out, ExportItem.textOf(option.path("text")));
    }
    for (JsonNode picture : item.at("gallery_data/items")) {
      addParagraph(out, ExportItem.textOf(picture.path("caption")));
    }
    return out.toString();
  }

  private static void addParagraph(StringBuilder out, @Nullable String text) {
    if (text != null) {
      out.append("<p>").append(ExportValues.escapeHtml(text)).append("</p>");
    }
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
