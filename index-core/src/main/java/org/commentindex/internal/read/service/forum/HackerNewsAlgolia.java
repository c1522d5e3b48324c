package org.commentindex.internal.read.service.forum;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Hacker News from Algolia's API: an item with its nested replies, or the hits of a search. */
public final class HackerNewsAlgolia implements Service {
  static final String PREFIX = "hn:";

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "objectID",
          "author",
          "created_at",
          "created_at_i",
          "text",
          "comment_text",
          "story_text",
          "title",
          "story_title",
          "url",
          "story_url",
          "points",
          "parent_id",
          "story_id",
          "type");

  @Override
  public String name() {
    return "Hacker News (Algolia)";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            (seen.has("children", "author", "text") && seen.hasAny("created_at_i", "story_id"))
                || seen.has("children", "author", "points", "parent_id")
                || seen.has("objectID", "author", "created_at_i"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("children") || field.equals("hits");
  }

  /** The story's title may follow its replies. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem root = item.root();
    boolean inStory = item != root && !item.has("objectID");
    return inStory && !root.has("title") && root.text("parent_id") == null ? root : null;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    String id = ExportValues.id(PREFIX, item.text("id", "objectID"));
    if (id == null) {
      return item.hasChildren;
    }
    ExportItem root = item.root();
    String outer = item.enclosing() == null ? null : item.enclosing().text("id");
    String parent = item.text("parent_id");
    String title = item.text("title", "story_title");
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(ExportValues.id(PREFIX, parent != null ? parent : outer))
            .thread(thread(item, root, id))
            .title(title != null ? title : root.text("title"))
            .author(AuthorName.of(item.text("author")))
            .date(item.date("created_at_i", "created_at"))
            .votes(item.number("points"))
            .url(HackerNewsFirebase.url(id))
            .format(BodyFormat.HTML);
    String text = item.text("text", "comment_text", "story_text");
    boolean story = item.text("title") != null;
    if (story && item.text("url") != null) {
      record.link(String.valueOf(item.text("url")));
    }
    if (ExportValues.isDeletionMarker(text) && !story) {
      context.acceptDeleted(record);
    } else {
      context.accept(record.body(text == null ? "" : text));
    }
    return true;
  }

  private static @Nullable String thread(ExportItem item, ExportItem root, String id) {
    String story = item.text("story_id");
    if (story != null) {
      return PREFIX + story;
    }
    if (item.text("title") != null) {
      return id;
    }
    return root.text("title") == null ? null : ExportValues.id(PREFIX, root.text("id"));
  }
}
