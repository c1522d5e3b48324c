package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Comments under posts of Substack, and its notes. Replies stand within; {@code ancestor_path}
 * names all that a reply stands under, the outermost first.
 */
final class Substack implements Service {
  private static final String PREFIX = "substack:";

  private static final Set<String> HOLDERS =
      Set.of(
          "comments",
          "children",
          "items",
          "item",
          "comment",
          "parentComments",
          "replies",
          "commentBranches",
          "descendantComments",
          "rootComment");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "body",
          "name",
          "handle",
          "date",
          "ancestor_path",
          "post_id",
          "reaction_count",
          "reactions",
          "deleted",
          "type",
          "children_count",
          "entity_key",
          "post",
          "title",
          "canonical_url",
          "attachments");

  @Override
  public String name() {
    return "Substack";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen -> seen.has("ancestor_path") && seen.hasAny("body", "date", "post_id", "user_id"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return HOLDERS.contains(field);
  }

  /** What the comments stand under may say its title behind them. */
  @Override
  public @Nullable Item waitsFor(Item item) {
    Item root = item.root();
    boolean ready = root == item || root.hasAny("post", "title", "body", "entity_key");
    return ready || item.within("entity_key") != null ? null : root;
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    if (!item.hasAny("body", "ancestor_path")) {
      return item.hasAny("entity_key", "type");
    }
    String id = Values.id(PREFIX, item.text("id"));
    String path = item.text("ancestor_path");
    RawRecord.Builder record =
        page.record(id)
            .parent(path == null ? null : PREFIX + Values.afterLast(path, '.'))
            .thread(thread(item, path, id))
            .title(title(item))
            .author(Page.author(item.text("name", "handle")))
            .date(item.date("date"))
            .votes(votes(item))
            .url(url(item));
    Long replies = item.number("children_count");
    if (replies != null && !item.holdsOthers) {
      page.remarks().count(Remarks.MISSING, replies);
    }
    String body = item.text("body");
    if (body == null && !item.is("deleted") && !item.at("attachments").isEmpty()) {
      page.giveWordless(record);
    } else {
      page.giveText(record, item.is("deleted") ? null : body);
    }
    return true;
  }

  private static @Nullable String thread(Item item, @Nullable String path, @Nullable String id) {
    String post = item.text("post_id");
    if (post != null) {
      return PREFIX + "post:" + post;
    }
    return path == null ? id : PREFIX + path.split("\\.", 2)[0];
  }

  private static @Nullable String title(Item item) {
    Item holder = item.within("post");
    String title = holder == null ? null : holder.text("post/title");
    return title != null ? title : item.root().text("title", "post/title");
  }

  private static @Nullable Long votes(Item item) {
    Long count = item.number("reaction_count");
    if (count != null || !item.at("reactions").isObject()) {
      return count;
    }
    long sum = 0;
    for (var reaction : item.at("reactions")) {
      Long one = Values.number(Item.textOf(reaction));
      sum += one == null ? 0 : one;
    }
    return sum;
  }

  private static @Nullable String url(Item item) {
    String id = item.text("id");
    String handle = item.text("handle");
    if ("feed".equals(item.text("type"))) {
      return id == null || handle == null
          ? null
          : "https://substack.com/@" + handle + "/note/c-" + id;
    }
    Item holder = item.within("post");
    String post = holder == null ? null : holder.text("post/canonical_url");
    String page = post != null ? post : item.root().text("canonical_url");
    return page == null || id == null ? null : page + "/comment/" + id;
  }
}
