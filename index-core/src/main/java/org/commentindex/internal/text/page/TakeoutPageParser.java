package org.commentindex.internal.text.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Parses the pages of Google Takeout: the comments and live chats of a YouTube account, and its
 * activities. In both, the parts of an entry are separated by line breaks only: a comment follows
 * the first one, and the time of an activity the last one.
 */
final class TakeoutPageParser implements PageParser {
  private static final String COMMENT = "body > ul > li:has(> a[href*=youtube.com/]):has(> br)";
  private static final String ACTIVITY =
      ".outer-cell .content-cell.mdl-typography--body-1:not(.mdl-typography--text-right)";

  private static final Pattern ID = Pattern.compile("[?&](?:lc|google_comment_id)=([\\w.-]+)");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:]{5,8}(?: ?UTC)?");

  @Override
  public String name() {
    return "Google Takeout";
  }

  @Override
  public void read(Document page, Discussion found) {
    for (Element item : page.select(COMMENT)) {
      PageComment comment = comment(item);
      if (comment != null) {
        found.add(comment);
      }
    }
    for (Element cell : page.select(ACTIVITY)) {
      PageComment activity = activity(cell);
      if (activity == null) {
        found.unread(cell);
      } else {
        found.add(activity);
      }
    }
  }

  /** Returns null for an item whose first line has no time. */
  private static @Nullable PageComment comment(Element item) {
    Element head = new Element("div");
    Element words = new Element("div");
    boolean after = false;
    for (Node node : item.childNodes()) {
      if (!after && node.nameIs("br")) {
        after = true;
      } else {
        (after ? words : head).appendChild(node.clone());
      }
    }
    Matcher date = DATE.matcher(head.text());
    if (!date.find()) {
      return null;
    }
    Matcher id = ID.matcher(head.select("a[href]").eachAttr("href").toString());
    String own = id.find() ? id.group(1) : null;
    int dot = own == null ? -1 : own.indexOf('.');
    Element video = head.select("a").last();
    return new PageComment(own)
        .parent(own == null || dot < 0 ? null : own.substring(0, dot))
        .title(video == null ? null : video.text())
        .date(date.group())
        .html(words.html());
  }

  /** Returns null for a cell that does not end with a line of its own. */
  private static @Nullable PageComment activity(Element cell) {
    Element words = cell.clone();
    String date = null;
    for (Node last = words.lastChild(); last != null && date == null; last = words.lastChild()) {
      String text = last instanceof Element element ? element.text() : last.toString();
      if (!text.isBlank() && !last.nameIs("br")) {
        date = text.strip();
      }
      last.remove();
    }
    if (date == null || words.text().isBlank()) {
      return null;
    }
    return new PageComment(null).date(date).html(words.html());
  }
}
