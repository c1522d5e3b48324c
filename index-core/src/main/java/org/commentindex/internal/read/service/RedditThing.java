package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a thing, as Reddit's API calls comments and posts, in the JSON of the site and its
 * archives. A comment's id is {@code t1_…}, a post's {@code t3_…}, as in {@code parent_id} and
 * {@code link_id}.
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

  /** The length of {@code t1_}, the prefix of a comment's id, and of the other kinds. */
  private static final int KIND_PREFIX_LENGTH = 3;

  private RedditThing() {}

  /** Adds a comment or a post to the context; returns false if the item is neither. */
  static boolean read(ExportItem item, ExportContext context) throws IOException {
    if (item.hasAny("body", "body_html") || item.has("link_id")) {
      readComment(item, context);
    } else if (item.hasAny("selftext", "title")) {
      readPost(item, context);
    } else {
      return false;
    }
    return true;
  }

  private static void readComment(ExportItem item, ExportContext context) throws IOException {
    String id = fullName("t1_", item.text("name", "id"));
    String thread = fullName("t3_", item.text("link_id"));
    String parent = fullName("t1_", item.text("parent_id"));
    String title = item.text("link_title");
    RawRecord.Builder record =
        common(item, context, id)
            .parent(parent)
            .thread(thread)
            .url(url(item, thread, id))
            .title(title != null || thread == null ? title : context.stored(thread));
    String body = item.text("body");
    String html = item.text("body_html");
    record.format(BodyFormat.HTML);
    if (body == null) {
      context.acceptText(record, html == null ? null : RedditText.unescape(html));
    } else {
      context.acceptText(
          record, ExportValues.isDeletionMarker(body) ? null : RedditText.toHtml(body));
    }
  }

  private static void readPost(ExportItem item, ExportContext context) throws IOException {
    String id = fullName("t3_", item.text("name", "id"));
    String title = item.text("title");
    if (id != null) {
      context.store(id, title);
    }
    RawRecord.Builder record = common(item, context, id).thread(id).title(title);
    record.url(url(item, id, null));
    String flair = item.text("link_flair_text");
    if (flair != null) {
      record.tag(flair);
    }
    String text = item.text("selftext");
    String html = item.text("selftext_html");
    if (text != null && ExportValues.isDeletionMarker(text)) {
      context.remarks().count(WarningCounter.DELETED); // the title is still there
      context.accept(record);
      return;
    }
    String link = item.text("url");
    if (link != null && !item.is("is_self") && !link.startsWith(SITE + "/r/")) {
      record.link(link);
    }
    record.format(BodyFormat.HTML);
    if (text != null) {
      record.body(RedditText.toHtml(text));
    } else if (html != null) {
      record.body(RedditText.unescape(html));
    }
    context.accept(record);
  }

  private static RawRecord.Builder common(
      ExportItem item, ExportContext context, @Nullable String id) {
    String author = item.text("author");
    RawRecord.Builder record =
        context
            .newRecord(id)
            .author(ExportValues.isDeletionMarker(author) ? null : AuthorName.of(author))
            .date(item.date("created_utc", "created"))
            .votes(item.is("score_hidden") ? null : item.number("score", "ups"));
    String subreddit = item.text("subreddit");
    if (subreddit != null) {
      record.tag("r/" + subreddit);
    }
    return record;
  }

  private static @Nullable String url(
      ExportItem item, @Nullable String thread, @Nullable String id) {
    String path = item.text("permalink");
    if (path != null) {
      return path.startsWith("/") ? SITE + path : path;
    }
    if (thread == null) {
      return null;
    }
    String comment = id == null ? "" : "_/" + id.substring(KIND_PREFIX_LENGTH) + "/";
    return SITE + "/comments/" + thread.substring(KIND_PREFIX_LENGTH) + "/" + comment;
  }

  /** Returns the id with the prefix of its kind, which some archives leave out. */
  static @Nullable String fullName(String kindPrefix, @Nullable String id) {
    if (id == null) {
      return null;
    }
    String name = id.strip();
    if (name.length() > KIND_PREFIX_LENGTH
        && name.charAt(0) == 't'
        && name.charAt(KIND_PREFIX_LENGTH - 1) == '_') {
      return name;
    }
    return kindPrefix + name;
  }
}
