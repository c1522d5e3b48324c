package org.commentindex.internal.read.service.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
 * Comments on Substack posts, and Substack notes, with nested replies. {@code ancestor_path} lists
 * the ids of a reply's ancestors, the outermost first.
 */
public final class Substack implements Service {
  private static final String PREFIX = "substack:";

  private static final Set<String> CONTAINERS =
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
  public boolean matches(JsonOutline head) {
    return head.any(
        seen -> seen.has("ancestor_path") && seen.hasAny("body", "date", "post_id", "user_id"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  /** The title of the enclosing post may follow the comments. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem root = item.root();
    boolean ready = root == item || root.hasAny("post", "title", "body", "entity_key");
    return ready || item.enclosingWith("entity_key") != null ? null : root;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (!item.hasAny("body", "ancestor_path")) {
      return item.hasAny("entity_key", "type");
    }
    String id = ExportValues.id(PREFIX, item.text("id"));
    String path = item.text("ancestor_path");
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(path == null ? null : PREFIX + path.substring(path.lastIndexOf('.') + 1))
            .thread(thread(item, path, id))
            .title(title(item))
            .author(AuthorName.of(item.text("name", "handle")))
            .date(item.date("date"))
            .votes(votes(item))
            .url(url(item));
    Long replies = item.number("children_count");
    if (replies != null && !item.hasChildren) {
      context.remarks().count(WarningCounter.MISSING, replies);
    }
    String body = withQuotedNotes(item.text("body"), item);
    if (body == null && !item.is("deleted") && !item.at("attachments").isEmpty()) {
      context.acceptWithoutText(record);
    } else {
      context.acceptText(record, item.is("deleted") ? null : body);
    }
    return true;
  }

  /** Returns a text with the notes that it shares, as quotations. */
  private static @Nullable String withQuotedNotes(@Nullable String body, ExportItem item) {
    StringBuilder out = new StringBuilder(body == null ? "" : body);
    for (JsonNode attachment : item.at("attachments")) {
      String shared = ExportItem.textOf(attachment.at("/comment/body"));
      if (shared == null) {
        shared = ExportItem.textOf(attachment.at("/comment/comment/body"));
      }
      if (shared != null) {
        out.append(out.isEmpty() ? "> " : "\n\n> ").append(shared.strip().replace("\n", "\n> "));
      }
    }
    return out.isEmpty() ? null : out.toString();
  }

  private static @Nullable String thread(
      ExportItem item, @Nullable String path, @Nullable String id) {
    String post = item.text("post_id");
    if (post != null) {
      return PREFIX + "post:" + post;
    }
    return path == null ? id : PREFIX + path.split("\\.", 2)[0];
  }

  private static @Nullable String title(ExportItem item) {
    ExportItem holder = item.enclosingWith("post");
    String title = holder == null ? null : holder.text("post/title");
    return title != null ? title : item.root().text("title", "post/title");
  }

  private static @Nullable Long votes(ExportItem item) {
    Long count = item.number("reaction_count");
    if (count != null || !item.at("reactions").isObject()) {
      return count;
    }
    long sum = 0;
    for (JsonNode reaction : item.at("reactions")) {
      Long number = ExportValues.number(ExportItem.textOf(reaction));
      sum += number == null ? 0 : number;
    }
    return sum;
  }

  private static @Nullable String url(ExportItem item) {
    String id = item.text("id");
    String handle = item.text("handle");
    if ("feed".equals(item.text("type"))) {
      return id == null || handle == null
          ? null
          : "https://substack.com/@" + handle + "/note/c-" + id;
    }
    ExportItem holder = item.enclosingWith("post");
    String post = holder == null ? null : holder.text("post/canonical_url");
    String pageUrl = post != null ? post : item.root().text("canonical_url");
    return pageUrl == null || id == null ? null : pageUrl + "/comment/" + id;
  }
}
