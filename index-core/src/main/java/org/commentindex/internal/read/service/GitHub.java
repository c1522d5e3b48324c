package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Issues, pull requests, discussions and their comments on GitHub, from either interface and from
 * {@code gh --json}. Who a comment is, its address says: {@code issuecomment-531516956}.
 */
final class GitHub implements Service {
  private static final String PREFIX = "github:";

  private static final Set<String> HOLDERS =
      Set.of(
          "comments",
          "nodes",
          "edges",
          "node",
          "replies",
          "data",
          "repository",
          "issue",
          "issues",
          "pullRequest",
          "pullRequests",
          "discussion",
          "discussions",
          "reviews",
          "items",
          "search");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "html_url",
          "url",
          "issue_url",
          "body",
          "bodyText",
          "user",
          "author",
          "created_at",
          "createdAt",
          "title",
          "labels",
          "reactions",
          "reactionGroups",
          "upvoteCount",
          "in_reply_to_id",
          "isMinimized",
          "number",
          "comments",
          "author_association",
          "state",
          "totalCount");

  /** A repository, the number of an issue or the like, and a place in its page. */
  private static final Pattern PAGE =
      Pattern.compile(
          "https?://[^/]+/([^/]+/[^/]+)/(?:issues|pull|discussions|commit)/([0-9a-f]+)"
              + "(?:[^#]*)(?:#([\\w-]+))?");

  @Override
  public String name() {
    return "GitHub";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen ->
            (seen.value("html_url").startsWith("https://github.com/")
                    && seen.hasAny("author_association", "issue_url", "comments_url", "body"))
                || (seen.has("author", "createdAt")
                    && seen.hasAny("body", "bodyText")
                    && PAGE.matcher(seen.value("url")).matches()));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return HOLDERS.contains(field);
  }

  /** What a comment stands in may say its title and address behind it. */
  @Override
  public @Nullable Item waitsFor(Item item) {
    Item holder = item.outer();
    while (holder != null && !holder.hasFields()) {
      holder = holder.outer();
    }
    boolean ready =
        holder == null
            || (holder.hasAny("url", "html_url")
                && (holder.has("title") || holder.within("title") != null));
    return ready ? null : item.root();
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    boolean words = item.hasAny("body", "bodyText");
    if (!words || !item.hasAny("user", "author", "created_at", "createdAt")) {
      return item.hasAny("number", "url", "id") || item.holdsOthers;
    }
    String url = item.text("html_url", "url");
    Matcher address = PAGE.matcher(url == null ? "" : url);
    String thread = null;
    String place = null;
    if (address.matches()) {
      thread = PREFIX + address.group(1) + "#" + address.group(2);
      place = address.group(3);
    } else if (!item.ended) {
      return true; // its address has not come yet
    }
    String id = place != null ? PREFIX + place : thread != null ? thread : ownId(item);
    RawRecord.Builder record =
        page.record(id)
            .parent(parent(item, id, thread, place))
            .thread(thread)
            .title(title(item, thread, page))
            .author(Page.author(item.text("user/login", "author/login", "author/name")))
            .date(item.date("created_at", "createdAt"))
            .votes(votes(item))
            .url(url);
    Values.addTags(record, item.at(item.at("labels").isObject() ? "labels/nodes" : "labels"));
    countMissing(item, page);
    readText(item, record, page);
    return true;
  }

  private static void readText(Item item, RawRecord.Builder record, Page page) throws IOException {
    String body = item.text("body");
    String text = body != null ? body : item.text("bodyText");
    record.format(body == null ? BodyFormat.PLAIN : BodyFormat.MARKDOWN);
    if (text == null && item.text("title") == null) {
      page.giveGone(record);
    } else {
      page.give(record.body(text == null ? "" : text));
    }
  }

  /** Its own, that of what it stands in, or that of an issue which came before. */
  private static @Nullable String title(Item item, @Nullable String thread, Page page) {
    String own = item.text("title");
    if (own != null && thread != null) {
      page.remember(thread, own);
    }
    Item holder = item.within("title");
    if (own != null) {
      return own;
    }
    if (holder != null) {
      return holder.text("title");
    }
    return thread == null ? null : page.recall(thread);
  }

  /** An issue says how many comments it has; most files of issues hold none of them. */
  private static void countMissing(Item item, Page page) {
    Long comments = item.number("comments");
    if (comments != null && item.ended) {
      page.remarks().count(Remarks.MISSING, comments);
    }
  }

  private static @Nullable String ownId(Item item) {
    return Values.id(PREFIX, item.text("id"));
  }

  private static @Nullable String parent(
      Item item, @Nullable String id, @Nullable String thread, @Nullable String place) {
    String answered = item.text("in_reply_to_id");
    if (answered != null) {
      return PREFIX + "discussion_r" + answered;
    }
    Item replies = item.outer();
    for (int i = 0; i < 3 && replies != null; i++, replies = replies.outer()) {
      String outer = replies.text("html_url", "url");
      Matcher address = PAGE.matcher(outer == null ? "" : outer);
      if (address.matches() && address.group(3) != null) {
        return PREFIX + address.group(3);
      }
    }
    return place == null || thread == null || thread.equals(id) ? null : thread;
  }

  private static @Nullable Long votes(Item item) {
    Long up = item.number("upvoteCount", "reactions/+1");
    if (up != null) {
      Long down = item.number("reactions/-1");
      return up - (down == null ? 0 : down);
    }
    for (JsonNode group : item.at("reactionGroups")) {
      if (group.path("content").asText().equals("THUMBS_UP")) {
        return Values.number(group.path("users").path("totalCount").asText());
      }
    }
    return null;
  }
}
