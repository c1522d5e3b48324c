package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The {@code outbox.json} of an archive that Mastodon gives to its owner: activities, each with the
 * post it made. A post's id is that on its own server, as in what that server says of it elsewhere;
 * one of another server is named by its address.
 */
final class MastodonArchive implements Service {
  private static final String PREFIX = "mastodon:";
  private static final Set<String> HOLDERS = Set.of("orderedItems", "object");
  private static final String PASSED_ON = "posts of others that were only passed on, left out";
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
          "orderedItems",
          "totalItems");

  private static final Pattern STATUS =
      Pattern.compile("(https?://[^/]{1,255})/users/([^/]{1,255})/statuses/(\\d{1,24})");

  @Override
  public String name() {
    return "Mastodon archive";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen -> seen.has("orderedItems") || seen.has("inReplyTo", "attributedTo", "content"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return HOLDERS.contains(field);
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    String type = item.text("type");
    if (type == null || !POSTS.contains(type)) {
      page.remarks().count(PASSED_ON, "Announce".equals(type) ? 1 : 0);
      return type != null || item.holdsOthers;
    }
    String address = item.text("id");
    String id = id(address, address);
    String parent = id(item.text("inReplyTo"), address);
    RawRecord.Builder record =
        page.record(id)
            .parent(parent)
            .thread(thread(id, parent, page))
            .author(author(item))
            .date(item.date("published"))
            .votes(item.number("likes/totalItems"))
            .url(item.text("url", "id"))
            .lang(language(item.at("contentMap")))
            .format(BodyFormat.HTML);
    for (JsonNode tag : item.at("tag")) {
      String name = Item.textOf(tag.path("name"));
      if (name != null && "Hashtag".equals(tag.path("type").asText())) {
        record.tag(name.startsWith("#") ? name.substring(1) : name);
      }
    }
    String warning = item.text("summary");
    String content = item.text("content");
    if (content == null && warning == null) {
      page.giveWordless(record);
    } else {
      page.give(record.body(Mastodon.warned(warning, content)));
    }
    return true;
  }

  /** The number of a post of the same server as another; else its address. */
  private static @Nullable String id(@Nullable String address, @Nullable String own) {
    if (address == null) {
      return null;
    }
    Matcher status = STATUS.matcher(address);
    boolean here = status.matches() && own != null && own.startsWith(status.group(1) + "/");
    return PREFIX + (here ? status.group(3) : address);
  }

  private static @Nullable String thread(@Nullable String id, @Nullable String parent, Page page) {
    String known = parent == null ? id : page.recall(parent);
    String thread = known == null ? parent : known;
    if (id != null) {
      page.remember(id, thread);
    }
    return thread;
  }

  /** As the server names people of its own: {@code @mira}. */
  private static @Nullable String author(Item item) {
    String actor = item.text("attributedTo");
    return actor == null ? null : Page.author("@" + Values.afterLast(actor, '/'));
  }

  private static @Nullable String language(JsonNode byLanguage) {
    return byLanguage.size() == 1 ? byLanguage.fieldNames().next() : null;
  }
}
