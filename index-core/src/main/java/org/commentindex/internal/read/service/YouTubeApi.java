package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * YouTube's Data API: threads of comments with some of their replies, or comments alone. A reply's
 * id is its thread's, a full stop and its own.
 */
final class YouTubeApi implements Service {
  private static final Set<String> FIELDS = Set.of("kind", "id", "snippet");

  @Override
  public String name() {
    return "YouTube Data API";
  }

  @Override
  public boolean matches(JsonSketch head) {
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
  public boolean holds(String field) {
    return field.equals("items") || field.equals("replies") || field.equals("comments");
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    boolean thread = item.at("snippet/topLevelComment").isObject();
    String path = thread ? "snippet/topLevelComment/snippet/" : "snippet/";
    if (!item.at(path + "textDisplay").isTextual()
        && !item.at(path + "textOriginal").isTextual()
        && !item.at(path + "authorDisplayName").isTextual()) {
      return item.has("kind") || item.holdsOthers;
    }
    String id = thread ? item.text("snippet/topLevelComment/id", "id") : item.text("id");
    String video = item.text(path + "videoId", "snippet/videoId");
    if (video == null) {
      Item holder = item.within("snippet");
      video = holder == null ? null : holder.text("snippet/videoId");
    }
    RawRecord.Builder record =
        page.record(id)
            .parent(parent(id, item.text(path + "parentId")))
            .thread(Values.id("youtube:", video))
            .author(Page.author(item.text(path + "authorDisplayName")))
            .date(item.date(path + "publishedAt", path + "updatedAt"))
            .votes(item.number(path + "likeCount"))
            .url(url(video, id));
    if (thread) {
      Long replies = item.number("snippet/totalReplyCount");
      page.remarks().count(Remarks.MISSING, (replies == null ? 0 : replies) - item.listed);
    }
    String original = item.text(path + "textOriginal");
    String shown = item.text(path + "textDisplay");
    if (original != null) {
      page.give(record.body(original));
    } else if (shown != null) {
      page.give(record.format(BodyFormat.HTML).body(shown));
    } else {
      page.giveGone(record);
    }
    return true;
  }

  /** What a comment answers: what it says, else the part of its id before the full stop. */
  static @Nullable String parent(@Nullable String id, @Nullable String said) {
    if (said != null && !said.equals("root")) {
      return said;
    }
    int stop = id == null ? -1 : id.indexOf('.');
    return id == null || stop < 1 ? null : id.substring(0, stop);
  }

  static @Nullable String url(@Nullable String video, @Nullable String id) {
    return video == null || id == null
        ? null
        : "https://www.youtube.com/watch?v=" + video + "&lc=" + id;
  }
}
