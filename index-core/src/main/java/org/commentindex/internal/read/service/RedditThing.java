package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * A comment or a post of Reddit, as the site and its archives write it. A comment's id is {@code
 * t1_…}, a post's {@code t3_…}: what {@code parent_id} and {@code link_id} say.
 */
final class RedditThing {
  static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "body",
          "body_html",
          "selftext",
          "selftext_html",
          "title",
          "author",
          "created_utc",
          "created",
          "score",
          "ups",
          "permalink",
          "parent_id",
          "link_id",
          "link_title",
          "subreddit",
          "link_flair_text",
          "url",
          "is_self",
          "count",
          "num_comments",
          "removed_by_category",
          "score_hidden");

  private static final String SITE = "https://www.reddit.com";

  private RedditThing() {}

  /** Hands over a comment or a post; whether it is one. */
  static boolean read(Item item, Page page) throws IOException {
    if (item.hasAny("body", "body_html") || item.has("link_id")) {
      readComment(item, page);
    } else if (item.hasAny("selftext", "title")) {
      readPost(item, page);
    } else {
      return false;
    }
    return true;
  }

  private static void readComment(Item item, Page page) throws IOException {
    String id = fullName("t1_", item.text("name", "id"));
    String thread = fullName("t3_", item.text("link_id"));
    String parent = fullName("t1_", item.text("parent_id"));
    String title = item.text("link_title");
    RawRecord.Builder record =
        common(item, page, id)
            .parent(parent)
            .thread(thread)
            .url(url(item, thread, id))
            .title(title != null || thread == null ? title : page.recall(thread));
    String body = item.text("body");
    String html = item.text("body_html");
    record.format(BodyFormat.HTML);
    if (body == null) {
      page.giveText(record, html == null ? null : RedditText.unescaped(html));
    } else {
      page.giveText(record, Values.isGone(body) ? null : RedditText.html(body));
    }
  }

  private static void readPost(Item item, Page page) throws IOException {
    String id = fullName("t3_", item.text("name", "id"));
    String title = item.text("title");
    if (id != null) {
      page.remember(id, title);
    }
    RawRecord.Builder record = common(item, page, id).thread(id).title(title);
    record.url(url(item, id, null));
    String flair = item.text("link_flair_text");
    if (flair != null) {
      record.tag(flair);
    }
    String text = item.text("selftext");
    String html = item.text("selftext_html");
    if (text != null && Values.isGone(text)) {
      page.remarks().count(Remarks.DELETED); // its title is there all the same
      page.give(record);
      return;
    }
    String link = item.text("url");
    if (link != null && !item.is("is_self") && !link.startsWith(SITE + "/r/")) {
      record.link(link);
    }
    record.format(BodyFormat.HTML);
    if (text != null) {
      record.body(RedditText.html(text));
    } else if (html != null) {
      record.body(RedditText.unescaped(html));
    }
    page.give(record);
  }

  private static RawRecord.Builder common(Item item, Page page, @Nullable String id) {
    String author = item.text("author");
    RawRecord.Builder record =
        page.record(id)
            .author(Values.isGone(author) ? null : Page.author(author))
            .date(item.date("created_utc", "created"))
            .votes(item.is("score_hidden") ? null : item.number("score", "ups"));
    String subreddit = item.text("subreddit");
    if (subreddit != null) {
      record.tag("r/" + subreddit);
    }
    return record;
  }

  private static @Nullable String url(Item item, @Nullable String thread, @Nullable String id) {
    String path = item.text("permalink");
    if (path != null) {
      return path.startsWith("/") ? SITE + path : path;
    }
    if (thread == null) {
      return null;
    }
    String comment = id == null ? "" : "_/" + id.substring(3) + "/";
    return SITE + "/comments/" + thread.substring(3) + "/" + comment;
  }

  /** The id with its kind in front; some archives leave it out, and some write numbers. */
  static @Nullable String fullName(String kind, @Nullable String id) {
    if (id == null) {
      return null;
    }
    String name = id.strip();
    if (name.length() > 3 && name.charAt(0) == 't' && name.charAt(2) == '_') {
      return name;
    }
    return kind + name;
  }
}
