package org.commentindex.internal.read.service.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.StringJoiner;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Responses of Facebook's Graph API, also for Instagram: posts with their comments, or comments
 * with their replies. The elements of {@code comments} or {@code replies} of an object are answers
 * to it.
 */
public final class FacebookGraph implements Service {
  private static final String PREFIX = "facebook:";

  private static final Set<String> CONTAINERS =
      Set.of("data", "comments", "replies", "feed", "posts", "published_posts", "media");

  /** The levels of replies that are searched for the post; the service has two. */
  private static final int MAX_LEVELS = 8;

  /** The fields with words, in display order. A caption is the text of a picture on Instagram. */
  private static final String[] TEXTS = {"message", "text", "caption"};

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "from",
          "username",
          "owner",
          "message",
          "text",
          "caption",
          "story",
          "created_time",
          "timestamp",
          "like_count",
          "likes",
          "reactions",
          "parent",
          "parent_id",
          "permalink_url",
          "permalink",
          "attachments",
          "attachment",
          "summary");

  @Override
  public String name() {
    return "Facebook Graph API";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            (seen.has("id", "created_time")
                    && seen.hasAny("message", "story")
                    && !seen.hasAny("body", "content"))
                || (seen.has("id", "text", "timestamp", "username")
                    && seen.hasAny("like_count", "replies", "media", "hidden")));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  /** The id of what a comment answers may follow its comments. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem outer = answered(item);
    return outer == null || outer.has("id") ? null : outer;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (!item.hasAny(TEXTS) && !item.hasAny("created_time", "story")) {
      countMissing(item, context);
      return item.hasChildren || item.hasAny("summary", "id");
    }
    ExportItem outer = answered(item);
    String parent = item.text("parent/id", "parent_id");
    if (parent == null && outer != null) {
      parent = outer.text("id");
    }
    String id = ExportValues.id(PREFIX, item.text("id"));
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(ExportValues.id(PREFIX, parent))
            .thread(thread(item, id))
            .author(
                AuthorName.of(
                    item.text("from/name", "from/username", "username", "owner/username")))
            .date(item.date("created_time", "timestamp"))
            .votes(
                item.number(
                    "like_count", "reactions/summary/total_count", "likes/summary/total_count"))
            .url(item.text("permalink_url", "permalink"));
    String text = text(item, record);
    if (text.isEmpty() && item.has("story")) {
      context.remarks().count(WarningCounter.NOTICES);
    } else if (text.isEmpty()) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(text));
    }
    return true;
  }

  /** Returns the post or comment whose list of comments contains the item, or null. */
  private static @Nullable ExportItem answered(ExportItem item) {
    ExportItem outer = item.enclosing();
    if (isAnswers(item.container()) && item.isInArray()) {
      return outer; // a list without an object around it
    }
    return outer != null && isAnswers(outer.container()) ? outer.enclosing() : null;
  }

  private static boolean isAnswers(@Nullable String field) {
    return "comments".equals(field) || "replies".equals(field);
  }

  private static @Nullable String thread(ExportItem item, @Nullable String id) {
    ExportItem outermost = item;
    for (int i = 0; i < MAX_LEVELS; i++) {
      ExportItem outer = answered(outermost);
      outermost = outer == null ? outermost : outer;
    }
    return outermost == item ? id : ExportValues.id(PREFIX, outermost.text("id"));
  }

  private static String text(ExportItem item, RawRecord.Builder record) {
    StringJoiner out = new StringJoiner("\n");
    String own = item.text(TEXTS);
    if (own != null) {
      out.add(own);
    }
    ExportValues.addLinks(record, item.at("attachments/data"), "unshimmed_url");
    for (JsonNode attachment : item.at("attachments/data")) {
      String description = ExportItem.textOf(attachment.path("description"));
      if (description != null && (own == null || !own.contains(description.strip()))) {
        out.add("> " + description.strip().replace("\n", "\n> "));
      }
    }
    return out.toString();
  }

  private static void countMissing(ExportItem item, ExportContext context) {
    Long total = item.number("summary/total_count");
    if (total != null && item.complete) {
      context.remarks().count(WarningCounter.MISSING, total - item.childCount);
    }
  }
}
