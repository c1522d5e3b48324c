package org.commentindex.internal.read.service.social;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Responses of YouTube's Data API: comment threads with some of their replies, or single comments.
 * A reply's id is that of its thread, a dot, and its own.
 */
public final class YouTubeApi implements Service {
  private static final Set<String> FIELDS = Set.of("kind", "id", "snippet");

  @Override
  public String name() {
    return "YouTube Data API";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(seen -> seen.value("kind").startsWith("youtube#comment"))
        || head.any(seen -> seen.has("topLevelComment", "videoId"))
        || head.any(
            seen -> seen.has("authorDisplayName") && seen.hasAny("textDisplay", "textOriginal"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("items") || field.equals("replies") || field.equals("comments");
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    boolean thread = item.at("snippet/topLevelComment").isObject();
    String path = thread ? "snippet/topLevelComment/snippet/" : "snippet/";
    if (!item.at(path + "textDisplay").isTextual()
        && !item.at(path + "textOriginal").isTextual()
        && !item.at(path + "authorDisplayName").isTextual()) {
      return item.has("kind") || item.hasChildren;
    }
    String id = thread ? item.text("snippet/topLevelComment/id", "id") : item.text("id");
    String video = item.text(path + "videoId", "snippet/videoId");
    if (video == null) {
      ExportItem holder = item.enclosingWith("snippet");
      video = holder == null ? null : holder.text("snippet/videoId");
    }
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(parent(id, item.text(path + "parentId")))
            .thread(ExportValues.id("youtube:", video))
            .author(AuthorName.of(item.text(path + "authorDisplayName")))
            .date(item.date(path + "publishedAt", path + "updatedAt"))
            .votes(item.number(path + "likeCount"))
            .url(url(video, id));
    if (thread) {
      Long replies = item.number("snippet/totalReplyCount");
      context
          .remarks()
          .count(WarningCounter.MISSING, (replies == null ? 0 : replies) - item.childCount);
    }
    String original = item.text(path + "textOriginal");
    String shown = item.text(path + "textDisplay");
    if (original != null) {
      context.accept(record.body(original));
    } else if (shown != null) {
      context.accept(record.format(BodyFormat.HTML).body(shown));
    } else {
      context.acceptDeleted(record);
    }
    return true;
  }

  /** Returns the stated parent, else the part of the id before the dot, else null. */
  static @Nullable String parent(@Nullable String id, @Nullable String stated) {
    if (stated != null && !stated.equals("root")) {
      return stated;
    }
    int dot = id == null ? -1 : id.indexOf('.');
    return id == null || dot < 1 ? null : id.substring(0, dot);
  }

  /** Returns the URL that highlights a comment under its video, or null if one is unknown. */
  static @Nullable String url(@Nullable String video, @Nullable String id) {
    return video == null || id == null
        ? null
        : "https://www.youtube.com/watch?v=" + video + "&lc=" + id;
  }
}
