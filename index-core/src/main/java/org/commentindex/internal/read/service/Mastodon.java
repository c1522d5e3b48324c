package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Posts of Mastodon and its kin: the context of one (what it answers, what answers it), or a list.
 * An id is that of the server that was asked.
 */
final class Mastodon implements Service {
  private static final String PREFIX = "mastodon:";
  private static final Set<String> HOLDERS =
      Set.of("ancestors", "descendants", "statuses", "reblog", "status");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "created_at",
          "in_reply_to_id",
          "content",
          "spoiler_text",
          "account",
          "url",
          "uri",
          "favourites_count",
          "language",
          "tags",
          "media_attachments",
          "card");

  @Override
  public String name() {
    return "Mastodon";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen ->
            seen.has("ancestors", "descendants")
                || (seen.has("in_reply_to_id", "content", "account")
                    && seen.hasAny("visibility", "uri", "favourites_count")));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return HOLDERS.contains(field);
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    String id = Values.id(PREFIX, item.text("id"));
    if (id == null || !item.has("content")) {
      return item.holdsOthers || item.outer() == null;
    }
    String content = item.text("content");
    if (content == null && item.holdsOthers) {
      page.remarks().count(Remarks.NOTICES); // it repeats another, which was read
      return true;
    }
    String parent = Values.id(PREFIX, item.text("in_reply_to_id"));
    String account = item.text("account/acct", "account/username");
    RawRecord.Builder record =
        page.record(id)
            .parent(parent)
            .thread(thread(item, id, parent, page))
            .author(account == null ? null : "@" + account)
            .date(item.date("created_at"))
            .votes(item.number("favourites_count"))
            .url(item.text("url", "uri"))
            .lang(item.text("language"))
            .format(BodyFormat.HTML);
    Values.addTags(record, item.at("tags"));
    String card = item.text("card/url");
    if (card != null) {
      record.link(card);
    }
    String warning = item.text("spoiler_text");
    if (content == null && warning == null) {
      page.giveWordless(record);
    } else {
      page.give(record.body(warned(warning, content)));
    }
    return true;
  }

  /** In a context all are of one thread: that of the first. */
  private static String thread(Item item, String id, @Nullable String parent, Page page) {
    boolean context = item.root() != item;
    String name = context ? "context" : "thread " + parent;
    String known = page.recall(name);
    String thread = known != null ? known : parent != null ? parent : id;
    page.remember(context ? "context" : "thread " + id, thread);
    return thread;
  }

  /** What a post says, behind what it warns of, as HTML. */
  static String warned(@Nullable String warning, @Nullable String content) {
    String before = warning == null ? "" : "<p>" + escaped(warning) + "</p>";
    return before + (content == null ? "" : content);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
