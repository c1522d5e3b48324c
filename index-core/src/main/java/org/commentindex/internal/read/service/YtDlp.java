package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * What download programs write of the comments under a video: yt-dlp's {@code info.json}, and the
 * lines of youtube-comment-downloader. YouTube's ids are those of its Data API.
 */
final class YtDlp implements Service {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "cid",
          "text",
          "author",
          "author_name",
          "timestamp",
          "time_parsed",
          "like_count",
          "votes",
          "parent",
          "title",
          "fulltitle",
          "webpage_url",
          "extractor_key",
          "comment_count",
          "_type");

  @Override
  public String name() {
    return "yt-dlp";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(seen -> seen.has("text", "author_id", "parent"))
        || head.any(seen -> seen.has("cid", "text", "author", "votes"))
        || head.any(seen -> seen.depth() == 0 && seen.has("extractor", "webpage_url"))
        || (head.any(seen -> seen.depth() == 0 && seen.has("id", "title", "formats"))
            && head.any(seen -> seen.has("format_id", "protocol")));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return field.equals("comments") || field.equals("entries");
  }

  @Override
  public @Nullable Item waitsFor(Item item) {
    Item video = item.outer();
    boolean ready = video == null || (video.has("title") && video.has("id"));
    return ready || item.has("cid") ? null : video;
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    String id = item.text("cid", "id");
    if (!item.has("text") || id == null) {
      readVideo(item, page);
      return item.hasAny("title", "_type", "webpage_url");
    }
    Item video = item.within("title");
    String videoId = video == null ? null : video.text("id");
    boolean youtube = id.startsWith("Ug");
    String prefix = youtube ? "" : service(video) + ":";
    String parent = YouTubeApi.parent(youtube ? id : null, item.text("parent"));
    RawRecord.Builder record =
        page.record(prefix + id)
            .parent(Values.id(prefix, parent))
            .thread(Values.id(youtube ? "youtube:" : prefix, videoId))
            .title(video == null ? null : video.text("title", "fulltitle"))
            .author(Page.author(item.text("author", "author_name")))
            .date(item.date("timestamp", "time_parsed"))
            .votes(item.number("like_count", "votes"))
            .url(youtube ? YouTubeApi.url(videoId, id) : null);
    page.giveText(record, item.text("text"));
    return true;
  }

  /** A video says how many comments it has, which may be more than were downloaded. */
  private static void readVideo(Item video, Page page) {
    Long count = video.number("comment_count");
    if (count != null && video.ended) {
      page.remarks().count(Remarks.MISSING, count - video.listed);
    }
  }

  private static String service(@Nullable Item video) {
    String name = video == null ? null : video.text("extractor_key");
    return name == null ? "video" : name.toLowerCase(Locale.ROOT);
  }
}
