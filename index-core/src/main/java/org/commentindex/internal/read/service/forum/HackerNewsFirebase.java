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

/**
 * Hacker News from its own API on Firebase: single items, in an array, as JSON lines, or in an
 * object by id. An item names only its parent, so its story is known only if the items between
 * precede it.
 */
public final class HackerNewsFirebase implements Service {
  private static final String PREFIX = HackerNewsAlgolia.PREFIX;
  private static final Set<String> TYPES = Set.of("story", "comment", "job", "poll", "pollopt");

  private static final Set<String> FIELDS =
      Set.of(
          "id", "by", "time", "text", "title", "url", "score", "parent", "poll", "type", "deleted",
          "dead");

  @Override
  public String name() {
    return "Hacker News (Firebase)";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("id", "time")
                && TYPES.contains(seen.value("type"))
                && seen.hasAny("by", "deleted", "dead", "kids"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("items") || field.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    String id = ExportValues.id(PREFIX, item.text("id"));
    if (id == null || !item.hasAny("type", "by", "text")) {
      return item.hasChildren;
    }
    String parent = ExportValues.id(PREFIX, item.text("parent", "poll"));
    String title = item.text("title");
    String thread = thread(parent, id, item.text("type"), context);
    if (thread != null) {
      context.store("thread " + id, thread);
      context.store("title " + id, title);
    }
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(parent)
            .thread(thread)
            .title(title != null || thread == null ? title : context.stored("title " + thread))
            .author(AuthorName.of(item.text("by")))
            .date(item.date("time"))
            .votes(item.number("score"))
            .url(url(id))
            .format(BodyFormat.HTML);
    String text = item.text("text");
    String link = item.text("url");
    if (link != null) {
      record.link(link);
    }
    if (item.is("deleted") || (ExportValues.isDeletionMarker(text) && title == null)) {
      context.acceptDeleted(record);
    } else {
      context.accept(record.body(text == null ? "" : text));
    }
    return true;
  }

  private static @Nullable String thread(
      @Nullable String parent, String id, @Nullable String type, ExportContext context) {
    if (parent != null) {
      return context.stored("thread " + parent);
    }
    return "comment".equals(type) ? null : id;
  }

  /** Returns the URL of an item's page. */
  static String url(String id) {
    return "https://news.ycombinator.com/item?id=" + id.substring(PREFIX.length());
  }
}
