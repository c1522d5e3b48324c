package org.commentindex.internal.read.service.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The {@code outbox.json} of the archive that the owner of a Mastodon account can request: a list
 * of activities with their posts. The id of a post on the account's own server is the same as in
 * the server's API; the id of a post on another server is its URL.
 */
public final class MastodonArchive implements Service {
  private static final String PREFIX = "mastodon:";
  private static final Set<String> CONTAINERS = Set.of("orderedItems", "object");
  private static final String BOOSTS = "boosts of other people's posts, skipped";
  private static final Set<String> POSTS = Set.of("Note", "Question", "Article");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "type",
          "published",
          "url",
          "attributedTo",
          "inReplyTo",
          "content",
          "contentMap",
          "summary",
          "tag",
          "likes",
          "actor",
          "attachment",
          "name",
          "oneOf",
          "anyOf",
          "orderedItems",
          "totalItems");

  // The bounds limit backtracking: 255 is the longest host name, and ids have under 24 digits.
  private static final Pattern STATUS =
      Pattern.compile("(https?://[^/]{1,255})/users/([^/]{1,255})/statuses/(\\d{1,24})");

  @Override
  public String name() {
    return "Mastodon archive";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen -> seen.has("orderedItems") || seen.has("inReplyTo", "attributedTo", "content"));
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
    String type = item.text("type");
    if (type == null || !POSTS.contains(type)) {
      context.remarks().count(BOOSTS, "Announce".equals(type) ? 1 : 0);
      return type != null || item.hasChildren;
    }
    String url = item.text("id");
    String id = id(url, url);
    String parent = id(item.text("inReplyTo"), url);
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(parent)
            .thread(thread(id, parent, context))
            .author(author(item))
            .date(item.date("published"))
            .votes(item.number("likes/totalItems"))
            .url(item.text("url", "id"))
            .lang(language(item.at("contentMap")))
            .format(BodyFormat.HTML);
    for (JsonNode tag : item.at("tag")) {
      String name = ExportItem.textOf(tag.path("name"));
      if (name != null && "Hashtag".equals(tag.path("type").asText())) {
        record.tag(name.startsWith("#") ? name.substring(1) : name);
      }
    }
    String warning = item.text("summary");
    String content = item.text("content");
    String html =
        Mastodon.withWarning(warning, content)
            + Mastodon.paragraphs(item.at("oneOf"), "name")
            + Mastodon.paragraphs(item.at("anyOf"), "name")
            + Mastodon.paragraphs(item.at("attachment"), "name");
    if (html.isEmpty()) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(html));
    }
    return true;
  }

  /** Returns the id of the post with this URL: its number if it is on the account's own server. */
  private static @Nullable String id(@Nullable String url, @Nullable String ownUrl) {
    if (url == null) {
      return null;
    }
    Matcher status = STATUS.matcher(url);
    boolean isLocal =
        status.matches() && ownUrl != null && ownUrl.startsWith(status.group(1) + "/");
    return PREFIX + (isLocal ? status.group(3) : url);
  }

  private static @Nullable String thread(
      @Nullable String id, @Nullable String parent, ExportContext context) {
    String known = parent == null ? id : context.stored(parent);
    String thread = known == null ? parent : known;
    if (id != null) {
      context.store(id, thread);
    }
    return thread;
  }

  /** Returns the author as the server names its own accounts: {@code @mira}. */
  private static @Nullable String author(ExportItem item) {
    String actor = item.text("attributedTo");
    return actor == null ? null : AuthorName.of("@" + actor.substring(actor.lastIndexOf('/') + 1));
  }

  private static @Nullable String language(JsonNode byLanguage) {
    return byLanguage.size() == 1 ? byLanguage.fieldNames().next() : null;
  }
}
