package org.commentindex.internal.read.service.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.Mojibake;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.TimestampParser;
import org.commentindex.internal.text.page.layout.MetaLabels;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The download of an Instagram account, apart from its conversations: the account's comments, and
 * the captions of its posts. An entry names the owner of what it answers, but not its author, who
 * is the owner of the account. Lists of likes, followers and logins are counted.
 */
public final class InstagramDownload implements Service {
  private static final String COMMENTS = "comments_";
  private static final String CAPTIONS = "media";
  private static final String ACTIVITIES =
      "likes, followers and other entries without words, skipped";

  /** The fields around posts; the pictures of a post are in {@code media}. */
  private static final Set<String> POSTS =
      Set.of(
          CAPTIONS,
          "ig_stories",
          "ig_reels_media",
          "ig_igtv_media",
          "ig_archived_post_media",
          "ig_other_media");

  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "creation_timestamp",
          "timestamp",
          "string_list_data",
          "string_map_data",
          "media_list_data",
          "uri",
          "media_comments",
          "live_comments",
          "story_comments");

  /** The lists of the form until 2020; each row is a date, a text and the owner of the picture. */
  private static final String[] ROWS = {"media_comments", "live_comments", "story_comments"};

  @Override
  public String name() {
    return "Instagram";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.hasAny("string_list_data", "string_map_data")
                || (seen.depth() == 0 && seen.has("media_comments"))
                || seen.has("uri", "creation_timestamp", "title")
                || (seen.depth() == 0
                    && seen.values().size() == 1
                    && seen.values().keySet().stream().anyMatch(POSTS::contains)));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  /** Comments are in {@code comments_media_comments}, {@code comments_reels_comments}, etc. */
  @Override
  public boolean isContainer(String field) {
    return field.startsWith(COMMENTS) || POSTS.contains(field);
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (item.hasAny("string_list_data", "string_map_data")) {
      readEntry(item, context);
      return true;
    }
    for (String list : ROWS) {
      for (JsonNode row : item.at(list)) {
        String text = ExportItem.textOf(row.path(1));
        if (text != null) {
          item.recordNumber = 0; // a comment of its own
          accept(text, ExportItem.textOf(row.path(0)), item, context);
        }
      }
    }
    String caption = Mojibake.repair(item.text("title"));
    if (caption != null && item.hasAny("creation_timestamp", "uri")) {
      RawRecord.Builder record =
          context.newRecord(null).date(item.date("creation_timestamp", "timestamp"));
      context.accept(record.body(caption));
    } else {
      context.remarks().count(ACTIVITIES, item.has("uri") ? 1 : 0);
    }
    boolean outermost = item.enclosing() == null;
    return outermost || item.hasAny("creation_timestamp", "uri", "title") || item.hasChildren;
  }

  private static void readEntry(ExportItem item, ExportContext context) throws IOException {
    String container = item.container();
    boolean ofComments = container != null && container.startsWith(COMMENTS);
    boolean found = false;
    JsonNode fields = item.at("string_map_data");
    if (fields.isObject()) {
      String text = comment(fields, ofComments || item.has("media_list_data"));
      if (text != null) {
        accept(text, timestamp(fields), item, context);
        found = true;
      }
    } else if (ofComments) {
      for (JsonNode value : item.at("string_list_data")) {
        String text = ExportItem.textOf(value.path("value"));
        if (text != null) {
          item.recordNumber = 0; // a comment of its own
          accept(text, ExportItem.textOf(value.path("timestamp")), item, context);
          found = true;
        }
      }
    }
    context.remarks().count(ACTIVITIES, found ? 0 : 1);
  }

  private static void accept(
      String text, @Nullable String timestamp, ExportItem item, ExportContext context)
      throws IOException {
    context.accept(
        context
            .newRecord(null)
            .date(timestamp == null ? item.date("timestamp") : TimestampParser.parse(timestamp))
            .body(String.valueOf(Mojibake.repair(text))));
  }

  /**
   * Returns the text of a comment, or null. Its label is in the language of the account; in an
   * unknown language it is the first value of an entry that is known to be a comment.
   */
  private static @Nullable String comment(JsonNode fields, boolean isComment) {
    String first = null;
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String value = ExportItem.textOf(field.getValue().path("value"));
      if (MetaLabels.isComment(String.valueOf(Mojibake.repair(field.getKey())))) {
        return value;
      }
      first = first == null ? value : first;
    }
    return isComment ? first : null;
  }

  private static @Nullable String timestamp(JsonNode fields) {
    for (JsonNode field : fields) {
      String timestamp = ExportItem.textOf(field.path("timestamp"));
      if (timestamp != null && !timestamp.equals("0")) {
        return timestamp;
      }
    }
    return null;
  }
}
