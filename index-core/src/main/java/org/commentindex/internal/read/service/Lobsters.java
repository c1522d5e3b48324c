package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lobsters: a story with its comments in order, or a list of stories. Older files say how far a
 * comment is indented, not what it answers: that is the last one before it that is less so.
 */
final class Lobsters implements Service {
  private static final Set<String> FIELDS =
      Set.of(
          "short_id",
          "short_id_url",
          "created_at",
          "title",
          "url",
          "score",
          "description",
          "description_plain",
          "comments_url",
          "submitter_user",
          "tags",
          "is_deleted",
          "is_moderated",
          "parent_comment",
          "comment",
          "comment_plain",
          "commenting_user",
          "depth",
          "indent_level",
          "comment_count");

  @Override
  public String name() {
    return "Lobsters";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen ->
            seen.has("short_id") && seen.hasAny("short_id_url", "comments_url", "comment_plain"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return field.equals("comments");
  }

  /** The story's title, tags and id may stand behind its comments. */
  @Override
  public @Nullable Item waitsFor(Item item) {
    Item story = item.outer();
    boolean ready =
        story == null || (story.has("short_id") && story.has("title") && story.has("tags"));
    return ready ? null : story;
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    String id = item.text("short_id");
    if (id == null) {
      return item.holdsOthers;
    }
    if (item.hasAny("comment", "comment_plain", "commenting_user")) {
      readComment(item, id, page);
    } else {
      readStory(item, id, page);
    }
    return true;
  }

  private static void readComment(Item item, String id, Page page) throws IOException {
    Item story = item.outer();
    RawRecord.Builder record =
        page.record(id)
            .parent(parent(item, id, page))
            .thread(story == null ? thread(item.text("url")) : story.text("short_id"))
            .title(story == null ? null : story.text("title"))
            .author(Page.author(item.text("commenting_user/username", "commenting_user")))
            .date(item.date("created_at"))
            .votes(item.number("score"))
            .url(item.text("short_id_url", "url"));
    if (story != null) {
      Values.addTags(record, story.at("tags"));
    }
    String html = item.text("comment");
    String plain = item.text("comment_plain");
    if (item.is("is_deleted") || item.is("is_moderated")) {
      page.giveGone(record);
    } else if (html != null) {
      page.giveText(record.format(BodyFormat.HTML), html);
    } else {
      page.giveText(record.format(BodyFormat.MARKDOWN), plain);
    }
  }

  private static void readStory(Item item, String id, Page page) throws IOException {
    RawRecord.Builder record =
        page.record(id)
            .thread(id)
            .title(item.text("title"))
            .author(Page.author(item.text("submitter_user/username", "submitter_user")))
            .date(item.date("created_at"))
            .votes(item.number("score"))
            .url(item.text("comments_url", "short_id_url"));
    Values.addTags(record, item.at("tags"));
    String link = item.text("url");
    if (link != null) {
      record.link(link);
    }
    Long count = item.number("comment_count");
    if (count != null && item.ended) {
      page.remarks().count(Remarks.MISSING, count - item.listed);
    }
    String html = item.text("description");
    String plain = item.text("description_plain");
    record.format(html != null ? BodyFormat.HTML : BodyFormat.MARKDOWN);
    page.give(record.body(html != null ? html : plain != null ? plain : ""));
  }

  private static @Nullable String parent(Item item, String id, Page page) {
    Long depth = item.number("depth", "indent_level");
    if (depth != null) {
      page.remember("depth " + depth, id);
    }
    if (item.has("parent_comment") || depth == null) {
      return item.text("parent_comment");
    }
    return page.recall("depth " + (depth - 1));
  }

  /** The story of a comment's address: {@code https://lobste.rs/s/tdfoqh/its_title#c_ncdsfc}. */
  private static @Nullable String thread(@Nullable String url) {
    int at = url == null ? -1 : url.indexOf("/s/");
    return url == null || at < 0 ? null : url.substring(at + 3).split("[/#]", 2)[0];
  }
}
