package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.base.TimestampParser;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Downloads from Facebook, Messenger and Instagram: the messages of a conversation, and the
 * comments and posts of an account. Their mojibake is repaired. A message's id consists of its
 * conversation and its time; comments and posts have no ids.
 */
final class Messenger implements Service {
  private static final Set<String> CONTAINERS =
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
  public boolean matches(JsonOutline head) {
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
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  /** A conversation's title and path may follow its messages. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem root = item.root();
    boolean ready = root == item || (root.has("title") && root.has("thread_path"));
    return ready || !item.has("sender_name") ? null : root;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (item.has("sender_name")) {
      readMessage(item, context);
      return true;
    }
    for (JsonNode datum : item.at("data")) {
      String comment = ExportItem.textOf(datum.path("comment").path("comment"));
      String post = ExportItem.textOf(datum.path("post"));
      if (comment != null || post != null) {
        String author = ExportItem.textOf(datum.path("comment").path("author"));
        String date = ExportItem.textOf(datum.path("comment").path("timestamp"));
        RawRecord.Builder record =
            context
                .newRecord(null)
                .title(Mojibake.repair(item.text("title")))
                .author(AuthorName.of(Mojibake.repair(author)))
                .date(date == null ? item.date("timestamp") : TimestampParser.parse(date));
        addLinks(record, item.at("attachments"));
        context.accept(
            record.body(String.valueOf(Mojibake.repair(comment != null ? comment : post))));
        return true;
      }
    }
    boolean known = item.hasAny("data", "timestamp", "attachments");
    context.remarks().count(WarningCounter.NOTICES, known ? 1 : 0);
    return known || item.hasAny("participants", "thread_path") || item.hasChildren;
  }

  private static void readMessage(ExportItem item, ExportContext context) throws IOException {
    ExportItem root = item.root();
    String path = root == item ? null : root.text("thread_path");
    String thread = path == null ? null : "messenger:" + path.substring(path.lastIndexOf('/') + 1);
    String time = item.text("timestamp_ms");
    Instant date = item.date("timestamp_ms");
    RawRecord.Builder record =
        context
            .newRecord(thread == null ? null : ExportValues.id(thread + "/", time))
            .thread(thread)
            .title(root == item ? null : Mojibake.repair(root.text("title")))
            .author(AuthorName.of(Mojibake.repair(item.text("sender_name"))))
            .date(date)
            .votes(item.at("reactions").isArray() ? (long) item.at("reactions").size() : null);
    String link = item.text("share/link");
    if (link != null) {
      record.link(link);
    }
    String text = Mojibake.repair(item.text("content"));
    if (item.is("is_unsent")) {
      context.acceptDeleted(record);
    } else if (text == null) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(text));
    }
  }

  private static void addLinks(RawRecord.Builder record, JsonNode attachments) {
    for (JsonNode attachment : attachments) {
      for (JsonNode datum : attachment.path("data")) {
        ExportValues.addLinks(record, datum, "url");
      }
    }
  }
}
