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
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Posts from the API of Mastodon and compatible servers: the context of a post (its ancestors and
 * descendants), or a list of posts. Ids are those of the queried server.
 */
public final class Mastodon implements Service {
  private static final String PREFIX = "mastodon:";
  private static final String BOOSTED = "boosted content";
  private static final Set<String> CONTAINERS =
      Set.of("ancestors", "descendants", "statuses", "reblog", "status");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "created_at",
          "in_reply_to_id",
          "content",
          "spoiler_text",
          "account",
          "url",
          "uri",
          "favourites_count",
          "language",
          "tags",
          "media_attachments",
          "poll",
          "quote",
          "card");

  @Override
  public String name() {
    return "Mastodon";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("ancestors", "descendants")
                || (seen.has("in_reply_to_id", "content", "account")
                    && seen.hasAny("visibility", "uri", "favourites_count")));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    String id = ExportValues.id(PREFIX, item.text("id"));
    if (id == null || !item.has("content")) {
      return item.hasChildren || item.enclosing() == null;
    }
    String content = item.text("content");
    if (item.hasChild("reblog") && (content == null || content.equals(context.stored(BOOSTED)))) {
      // The boosted post, whose content some servers repeat, is an item of its own.
      context.remarks().count(WarningCounter.NOTICES);
      return true;
    }
    readPost(item, id, content, context);
    return true;
  }

  private static void readPost(
      ExportItem item, String id, @Nullable String content, ExportContext context)
      throws IOException {
    String parent = ExportValues.id(PREFIX, item.text("in_reply_to_id"));
    String account = item.text("account/acct", "account/username");
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(parent)
            .thread(thread(item, id, parent, context))
            .author(account == null ? null : "@" + account)
            .date(item.date("created_at"))
            .votes(item.number("favourites_count"))
            .url(item.text("url", "uri"))
            .lang(item.text("language"))
            .format(BodyFormat.HTML);
    ExportValues.addTags(record, item.at("tags"));
    String card = item.text("card/url");
    if (card != null) {
      record.link(card);
    }
    if ("reblog".equals(item.container())) {
      context.store(BOOSTED, content);
    }
    String html = html(item, content);
    if (html.isEmpty()) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(html));
    }
  }

  private static String html(ExportItem item, @Nullable String content) {
    return withWarning(item.text("spoiler_text"), content)
        + paragraphs(item.at("poll/options"), "title")
        + paragraphs(item.at("media_attachments"), "description")
        + quoted(item);
  }

  /** Returns the thread. All posts of a context are in the thread of its first post. */
  private static String thread(
      ExportItem item, String id, @Nullable String parent, ExportContext context) {
    boolean inContext = item.root() != item;
    String name = inContext ? "context" : "thread " + parent;
    String known = context.stored(name);
    String thread = known != null ? known : parent != null ? parent : id;
    context.store(inContext ? "context" : "thread " + id, thread);
    return thread;
  }

  /** Returns a post's content as HTML, preceded by its content warning. */
  static String withWarning(@Nullable String warning, @Nullable String content) {
    return (warning == null ? "" : paragraph(warning)) + (content == null ? "" : content);
  }

  /** Returns a text field of the objects of an array as HTML, each in a paragraph of its own. */
  static String paragraphs(JsonNode array, String field) {
    StringBuilder out = new StringBuilder();
    for (JsonNode element : array) {
      String text = ExportItem.textOf(element.path(field));
      out.append(text == null ? "" : paragraph(text));
    }
    return out.toString();
  }

  /** Returns the post that a post quotes, as a quotation in HTML. */
  private static String quoted(ExportItem item) {
    String quoted = item.text("quote/quoted_status/content", "quote/content");
    return quoted == null ? "" : "<blockquote>" + quoted + "</blockquote>";
  }

  private static String paragraph(String text) {
    return "<p>" + ExportValues.escapeHtml(text) + "</p>";
  }
}
