package org.commentindex.internal.read.service.forum;

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
 * Lobsters: a story with its comments in display order, or a list of stories. Older files have the
 * comments' indentation instead of their parents: the parent is the last comment before that is
 * indented one level less.
 */
public final class Lobsters implements Service {
  /** The path before a story's id. */
  private static final String STORY = "/s/";

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
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("short_id") && seen.hasAny("short_id_url", "comments_url", "comment_plain"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("comments");
  }

  /** The story's title, tags and id may follow its comments. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem story = item.enclosing();
    boolean ready =
        story == null || (story.has("short_id") && story.has("title") && story.has("tags"));
    return ready ? null : story;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    String id = item.text("short_id");
    if (id == null) {
      return item.hasChildren;
    }
    if (item.hasAny("comment", "comment_plain", "commenting_user")) {
      readComment(item, id, context);
    } else {
      readStory(item, id, context);
    }
    return true;
  }

  private static void readComment(ExportItem item, String id, ExportContext context)
      throws IOException {
    ExportItem story = item.enclosing();
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(parent(item, id, context))
            .thread(story == null ? thread(item.text("url")) : story.text("short_id"))
            .title(story == null ? null : story.text("title"))
            .author(AuthorName.of(item.text("commenting_user/username", "commenting_user")))
            .date(item.date("created_at"))
            .votes(item.number("score"))
            .url(item.text("short_id_url", "url"));
    if (story != null) {
      ExportValues.addTags(record, story.at("tags"));
    }
    String html = item.text("comment");
    String plain = item.text("comment_plain");
    if (item.is("is_deleted") || item.is("is_moderated")) {
      context.acceptDeleted(record);
    } else if (html != null) {
      context.acceptText(record.format(BodyFormat.HTML), html);
    } else {
      context.acceptText(record.format(BodyFormat.MARKDOWN), plain);
    }
  }

  private static void readStory(ExportItem item, String id, ExportContext context)
      throws IOException {
    RawRecord.Builder record =
        context
            .newRecord(id)
            .thread(id)
            .title(item.text("title"))
            .author(AuthorName.of(item.text("submitter_user/username", "submitter_user")))
            .date(item.date("created_at"))
            .votes(item.number("score"))
            .url(item.text("comments_url", "short_id_url"));
    ExportValues.addTags(record, item.at("tags"));
    String link = item.text("url");
    if (link != null) {
      record.link(link);
    }
    Long count = item.number("comment_count");
    if (count != null && item.complete) {
      context.remarks().count(WarningCounter.MISSING, count - item.childCount);
    }
    String html = item.text("description");
    String plain = item.text("description_plain");
    record.format(html != null ? BodyFormat.HTML : BodyFormat.MARKDOWN);
    context.accept(record.body(html != null ? html : plain != null ? plain : ""));
  }

  private static @Nullable String parent(ExportItem item, String id, ExportContext context) {
    Long depth = item.number("depth", "indent_level");
    if (depth != null) {
      context.store("depth " + depth, id);
    }
    if (item.has("parent_comment") || depth == null) {
      return item.text("parent_comment");
    }
    return context.stored("depth " + (depth - 1));
  }

  /** Returns the story's id in a comment's URL: {@code https://lobste.rs/s/ID/title#c_ncdsfc}. */
  private static @Nullable String thread(@Nullable String url) {
    int start = url == null ? -1 : url.indexOf(STORY);
    return url == null || start < 0
        ? null
        : url.substring(start + STORY.length()).split("[/#]", 2)[0];
  }
}
