package org.commentindex.internal.read.service.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.Mojibake;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.internal.read.value.TimestampParser;
import org.commentindex.internal.text.page.layout.MetaLabels;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The download of a Facebook account, apart from its conversations: comments and posts, also in
 * groups, comments on pictures, and notes. They have no ids. Lists of reactions, votes and members
 * are counted. Mojibake is repaired.
 */
public final class FacebookDownload implements Service {
  private static final Set<String> CONTAINERS =
      Set.of(
          "comments",
          "comments_v2",
          "group_comments_v2",
          "group_posts_v2",
          "anonymous_author_posts",
          "pending_posts_v2",
          "posts_v2",
          "posts",
          "status_updates",
          "photos",
          "other_photos_v2",
          "videos_v2",
          "videos",
          "notes_v2",
          "notes");

  private static final Set<String> FIELDS =
      Set.of(
          "timestamp",
          "creation_timestamp",
          "created_timestamp",
          "title",
          "data",
          "attachments",
          "comment",
          "author",
          "uri",
          "description",
          "text",
          "label_values",
          "media");

  /** Lists of what the account did without words. */
  private static final String ACTIVITIES =
      "reactions, votes and other activities without words, skipped";

  @Override
  public String name() {
    return "Facebook";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            (seen.depth() == 0 && isDownload(seen.values(), head))
                || seen.has("comment", "timestamp", "author")
                || seen.has("timestamp", "attachments", "data", "title")
                || seen.has("reaction", "actor")
                || seen.has("label_values", "timestamp")
                || (!seen.value("post").isEmpty() && seen.values().size() == 1));
  }

  /**
   * Returns true for an object around a list of a download, such as {@code comments_v2}, or a list
   * without words, such as {@code reactions_v2}.
   */
  private static boolean isDownload(Map<String, String> fields, JsonOutline head) {
    String list = fields.size() == 1 ? fields.keySet().iterator().next() : "";
    return list.endsWith("_v2")
        && (CONTAINERS.contains(list)
            || !head.any(seen -> seen.hasAny("text", "body", "content", "message")));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (item.at("label_values").isArray()) {
      return readLabels(item, context);
    }
    JsonNode comment = commentOf(item.at("data"));
    if (item.at("comment").isTextual()) {
      JsonNode author = item.at("author");
      readComment(item, item.at("comment"), author, item.date("timestamp"), null, context);
    } else if (ExportItem.textOf(comment.path("comment")) != null) {
      String group = repaired(comment.path("group"));
      readComment(
          item,
          comment.path("comment"),
          comment.path("author"),
          date(comment, item),
          group,
          context);
    } else {
      readPost(item, context);
    }
    return item.hasFields() || item.hasChildren || item.enclosing() == null;
  }

  private static JsonNode commentOf(JsonNode data) {
    for (JsonNode datum : data) {
      if (datum.path("comment").isObject()) {
        return datum.path("comment");
      }
    }
    return data.path("comment");
  }

  private static void readComment(
      ExportItem item,
      JsonNode comment,
      JsonNode author,
      @Nullable Instant date,
      @Nullable String group,
      ExportContext context)
      throws IOException {
    RawRecord.Builder record =
        context
            .newRecord(null)
            .title(Mojibake.repair(item.text("title")))
            .author(AuthorName.of(repaired(author)))
            .date(date);
    if (group != null) {
      record.tag(group);
    }
    String text = repaired(comment);
    context.accept(
        record.body(FacebookText.withAttachments(item, text == null ? "" : text, record)));
  }

  private static void readPost(ExportItem item, ExportContext context) throws IOException {
    String post = null;
    for (JsonNode datum : item.at("data")) {
      post = post != null ? post : repaired(datum.path("post"));
    }
    RawRecord.Builder record =
        context.newRecord(null).title(Mojibake.repair(item.text("title"))).date(date(item));
    String own = post != null ? post : Mojibake.repair(item.text("description", "text"));
    String text = FacebookText.withAttachments(item, own == null ? "" : own, record);
    if (!text.isEmpty()) {
      context.accept(record.body(text));
    } else if (item.hasAny("timestamp", "data", "uri") || item.has("attachments")) {
      context.remarks().count(ACTIVITIES);
      context.leaveOut(LeftOutReason.NOTICE, null, item.text("title"));
    }
    readCommentsOnPictures(item, context);
  }

  /** Reads the comments of other people, which a download has within the account's pictures. */
  private static void readCommentsOnPictures(ExportItem item, ExportContext context)
      throws IOException {
    for (JsonNode attachment : item.at("attachments")) {
      for (JsonNode datum : attachment.path("data")) {
        for (JsonNode comment : datum.path("media").path("comments")) {
          String text = repaired(comment.path("comment"));
          if (text != null) {
            item.recordNumber = 0; // a comment of its own
            context.accept(
                context
                    .newRecord(null)
                    .author(AuthorName.of(repaired(comment.path("author"))))
                    .date(date(comment, item))
                    .body(text));
          }
        }
      }
    }
  }

  /** Reads an entry of the form of 2025: values with labels in the account's language. */
  private static boolean readLabels(ExportItem item, ExportContext context) throws IOException {
    String text = null;
    for (JsonNode entry : item.at("label_values")) {
      String label = repaired(entry.path("label"));
      if (label != null && MetaLabels.isComment(label)) {
        text = repaired(entry.path("value"));
      }
    }
    if (text == null) {
      context.remarks().count(ACTIVITIES);
    } else {
      context.accept(context.newRecord(null).date(item.date("timestamp")).body(text));
    }
    return true;
  }

  private static @Nullable String repaired(JsonNode node) {
    return Mojibake.repair(ExportItem.textOf(node));
  }

  private static @Nullable Instant date(JsonNode stated, ExportItem item) {
    String date = ExportItem.textOf(stated.path("timestamp"));
    return date == null ? date(item) : TimestampParser.parse(date);
  }

  private static @Nullable Instant date(ExportItem item) {
    return item.date("timestamp", "creation_timestamp", "created_timestamp");
  }
}
