package org.commentindex.internal.read.service.social;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
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
 * Comments on videos as written by download programs: yt-dlp's {@code info.json}, and the JSON
 * lines of youtube-comment-downloader. YouTube's ids are those of its Data API.
 */
public final class YtDlp implements Service {
  /** The start of every id of a YouTube comment. */
  private static final String YOUTUBE_ID_PREFIX = "Ug";

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
  public boolean matches(JsonOutline head) {
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
  public boolean isContainer(String field) {
    return field.equals("comments") || field.equals("entries");
  }

  /** A video's title and id may follow its comments. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem video = item.enclosing();
    boolean ready = video == null || (video.has("title") && video.has("id"));
    return ready || item.has("cid") ? null : video;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    String id = item.text("cid", "id");
    if (!item.has("text") || id == null) {
      readVideo(item, context);
      return item.hasAny("title", "_type", "webpage_url");
    }
    ExportItem video = item.enclosingWith("title");
    String videoId = video == null ? null : video.text("id");
    boolean youtube = id.startsWith(YOUTUBE_ID_PREFIX);
    String prefix = youtube ? "" : service(video) + ":";
    String parent = YouTubeApi.parent(youtube ? id : null, item.text("parent"));
    RawRecord.Builder record =
        context
            .newRecord(prefix + id)
            .parent(ExportValues.id(prefix, parent))
            .thread(ExportValues.id(youtube ? "youtube:" : prefix, videoId))
            .title(video == null ? null : video.text("title", "fulltitle"))
            .author(AuthorName.of(item.text("author", "author_name")))
            .date(item.date("timestamp", "time_parsed"))
            .votes(item.number("like_count", "votes"))
            .url(youtube ? YouTubeApi.url(videoId, id) : null);
    context.acceptText(record, item.text("text"));
    return true;
  }

  /**
   * Counts the missing comments: a video states its number of comments, and some are not
   * downloaded.
   */
  private static void readVideo(ExportItem video, ExportContext context) {
    Long count = video.number("comment_count");
    if (count != null && video.complete) {
      context.remarks().count(WarningCounter.MISSING, count - video.childCount);
    }
  }

  private static String service(@Nullable ExportItem video) {
    String name = video == null ? null : video.text("extractor_key");
    return name == null ? "video" : name.toLowerCase(Locale.ROOT);
  }
}
