package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Hacker News as its own interface answers: items one by one, in an array, a line each, or by id.
 * An item names its parent only; which story it is under is known if all items between came before.
 */
final class HackerNewsFirebase implements Service {
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
  public boolean matches(JsonSketch head) {
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
  public boolean holds(String field) {
    return field.equals("items") || field.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    String id = Values.id(PREFIX, item.text("id"));
    if (id == null || !item.hasAny("type", "by", "text")) {
      return item.holdsOthers;
    }
    String parent = Values.id(PREFIX, item.text("parent", "poll"));
    String title = item.text("title");
    String thread = thread(parent, id, item.text("type"), page);
    if (thread != null) {
      page.remember("thread " + id, thread);
      page.remember("title " + id, title);
    }
    RawRecord.Builder record =
        page.record(id)
            .parent(parent)
            .thread(thread)
            .title(title != null || thread == null ? title : page.recall("title " + thread))
            .author(Page.author(item.text("by")))
            .date(item.date("time"))
            .votes(item.number("score"))
            .url(url(id))
            .format(BodyFormat.HTML);
    String text = item.text("text");
    String link = item.text("url");
    if (link != null) {
      record.link(link);
    }
    if (item.is("deleted") || (Values.isGone(text) && title == null)) {
      page.giveGone(record);
    } else {
      page.give(record.body(text == null ? "" : text));
    }
    return true;
  }

  private static @Nullable String thread(
      @Nullable String parent, String id, @Nullable String type, Page page) {
    if (parent != null) {
      return page.recall("thread " + parent);
    }
    return "comment".equals(type) ? null : id;
  }

  /** The page of an item. */
  static String url(String id) {
    return "https://news.ycombinator.com/item?id=" + id.substring(PREFIX.length());
  }
}
