package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.commentindex.internal.read.base.Dates;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Downloads of Facebook, Messenger and Instagram: messages of a conversation, comments and posts of
 * the account. Their text is broken UTF-8, which is mended. A message is known by its conversation
 * and its time; comments and posts have no ids.
 */
final class Messenger implements Service {
  private static final Set<String> HOLDERS =
      Set.of("messages", "comments", "comments_v2", "status_updates");

  private static final Set<String> FIELDS =
      Set.of(
          "sender_name",
          "timestamp_ms",
          "timestamp",
          "content",
          "reactions",
          "is_unsent",
          "share",
          "title",
          "thread_path",
          "data",
          "attachments",
          "participants");

  @Override
  public String name() {
    return "Facebook and Messenger";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen ->
            seen.has("sender_name", "timestamp_ms")
                || seen.has("comments_v2")
                || seen.has("comment", "timestamp", "author")
                || (!seen.value("post").isEmpty() && seen.values().size() == 1));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return HOLDERS.contains(field);
  }

  /** A conversation says its name and its place behind its messages. */
  @Override
  public @Nullable Item waitsFor(Item item) {
    Item root = item.root();
    boolean ready = root == item || (root.has("title") && root.has("thread_path"));
    return ready || !item.has("sender_name") ? null : root;
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    if (item.has("sender_name")) {
      readMessage(item, page);
      return true;
    }
    for (JsonNode datum : item.at("data")) {
      String comment = Item.textOf(datum.path("comment").path("comment"));
      String post = Item.textOf(datum.path("post"));
      if (comment != null || post != null) {
        String author = Item.textOf(datum.path("comment").path("author"));
        String date = Item.textOf(datum.path("comment").path("timestamp"));
        RawRecord.Builder record =
            page.record(null)
                .title(BrokenUtf8.mended(item.text("title")))
                .author(Page.author(BrokenUtf8.mended(author)))
                .date(date == null ? item.date("timestamp") : Dates.parse(date));
        addLinks(record, item.at("attachments"));
        page.give(record.body(String.valueOf(BrokenUtf8.mended(comment != null ? comment : post))));
        return true;
      }
    }
    boolean known = item.hasAny("data", "timestamp", "attachments");
    page.remarks().count(Remarks.NOTICES, known ? 1 : 0);
    return known || item.hasAny("participants", "thread_path") || item.holdsOthers;
  }

  private static void readMessage(Item item, Page page) throws IOException {
    Item root = item.root();
    String path = root == item ? null : root.text("thread_path");
    String thread = path == null ? null : "messenger:" + Values.afterLast(path, '/');
    String time = item.text("timestamp_ms");
    Instant date = item.date("timestamp_ms");
    RawRecord.Builder record =
        page.record(thread == null ? null : Values.id(thread + "/", time))
            .thread(thread)
            .title(root == item ? null : BrokenUtf8.mended(root.text("title")))
            .author(Page.author(BrokenUtf8.mended(item.text("sender_name"))))
            .date(date)
            .votes(item.at("reactions").isArray() ? (long) item.at("reactions").size() : null);
    String link = item.text("share/link");
    if (link != null) {
      record.link(link);
    }
    String text = BrokenUtf8.mended(item.text("content"));
    if (item.is("is_unsent")) {
      page.giveGone(record);
    } else if (text == null) {
      page.giveWordless(record);
    } else {
      page.give(record.body(text));
    }
  }

  private static void addLinks(RawRecord.Builder record, JsonNode attachments) {
    for (JsonNode attachment : attachments) {
      for (JsonNode datum : attachment.path("data")) {
        Values.addLinks(record, datum, "url");
      }
    }
  }
}
