package org.commentindex.internal.read.service.forum;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * GitHub issues, pull requests, discussions and their comments, from the REST and GraphQL APIs and
 * from {@code gh --json}. A comment's id is the anchor of its URL, such as {@code
 * issuecomment-531516956}, because every comment has one.
 */
public final class GitHub implements Service {
  private static final String PREFIX = "github:";

  /**
   * The number of enclosing objects searched for the comment that is replied to. In GraphQL it is
   * at most three levels up, above the edge and the connection of its replies.
   */
  private static final int MAX_ENCLOSING = 3;

  private static final Set<String> CONTAINERS =
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
          "latestReviews",
          "reviewThreads",
          "answer",
          "timelineItems",
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
          "submitted_at",
          "submittedAt",
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

  /** A URL: the repository, the number of the issue (or similar), and an anchor. */
  private static final Pattern URL =
      Pattern.compile(
          "https?://[^/]+/([^/]+/[^/]+)/(?:issues|pull|discussions|commit)/([0-9a-f]+)"
              + "(?:[^#]*)(?:#([\\w-]+))?");

  @Override
  public String name() {
    return "GitHub";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            (seen.value("html_url").startsWith("https://github.com/")
                    && seen.hasAny("author_association", "issue_url", "comments_url", "body"))
                || (seen.has("author", "createdAt")
                    && seen.hasAny("body", "bodyText")
                    && URL.matcher(seen.value("url")).matches()));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  /** The title and URL of the enclosing issue may follow its comments. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem issue = item.enclosing();
    while (issue != null && !issue.hasFields()) {
      issue = issue.enclosing();
    }
    boolean ready =
        issue == null
            || (issue.hasAny("url", "html_url")
                && (issue.has("title") || issue.enclosingWith("title") != null));
    return ready ? null : item.root();
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    boolean hasText = item.hasAny("body", "bodyText");
    if (!hasText || !item.hasAny("user", "author", "created_at", "createdAt")) {
      return item.hasAny("number", "url", "id") || item.hasChildren;
    }
    String url = item.text("html_url", "url");
    Matcher match = URL.matcher(url == null ? "" : url);
    String thread = null;
    String anchor = null;
    if (match.matches()) {
      thread = PREFIX + match.group(1) + "#" + match.group(2);
      anchor = match.group(3);
    } else if (!item.complete) {
      return true; // its URL has not been read yet
    }
    String id = anchor != null ? PREFIX + anchor : thread != null ? thread : ownId(item);
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(parent(item, id, thread, anchor))
            .thread(thread)
            .title(title(item, thread, context))
            .author(AuthorName.of(item.text("user/login", "author/login", "author/name")))
            .date(item.date("created_at", "createdAt", "submitted_at", "submittedAt"))
            .votes(votes(item))
            .url(url);
    ExportValues.addTags(record, item.at(item.at("labels").isObject() ? "labels/nodes" : "labels"));
    countMissing(item, context);
    readText(item, record, context);
    return true;
  }

  private static void readText(ExportItem item, RawRecord.Builder record, ExportContext context)
      throws IOException {
    String body = item.text("body");
    String text = body != null ? body : item.text("bodyText");
    record.format(body == null ? BodyFormat.PLAIN : BodyFormat.MARKDOWN);
    if (text == null && item.hasAny("submitted_at", "submittedAt")) {
      context.remarks().count("reviews without text, skipped");
    } else if (text == null && item.text("title") == null) {
      context.acceptDeleted(record);
    } else {
      context.accept(record.body(text == null ? "" : text));
    }
  }

  /** Returns the item's own title, that of the enclosing issue, or that of an issue read before. */
  private static @Nullable String title(
      ExportItem item, @Nullable String thread, ExportContext context) {
    String own = item.text("title");
    if (own != null && thread != null) {
      context.store(thread, own);
    }
    ExportItem issue = item.enclosingWith("title");
    if (own != null) {
      return own;
    }
    if (issue != null) {
      return issue.text("title");
    }
    return thread == null ? null : context.stored(thread);
  }

  /** Counts an issue's comments as missing: the REST API lists issues without their comments. */
  private static void countMissing(ExportItem item, ExportContext context) {
    Long comments = item.number("comments");
    if (comments != null && item.complete) {
      context.remarks().count(WarningCounter.MISSING, comments);
    }
  }

  private static @Nullable String ownId(ExportItem item) {
    return ExportValues.id(PREFIX, item.text("id"));
  }

  private static @Nullable String parent(
      ExportItem item, @Nullable String id, @Nullable String thread, @Nullable String anchor) {
    String repliedTo = item.text("in_reply_to_id");
    if (repliedTo != null) {
      return PREFIX + "discussion_r" + repliedTo;
    }
    ExportItem outer = item.enclosing();
    for (int i = 0; i < MAX_ENCLOSING && outer != null; i++, outer = outer.enclosing()) {
      String url = outer.text("html_url", "url");
      Matcher match = URL.matcher(url == null ? "" : url);
      if (match.matches() && match.group(3) != null) {
        return PREFIX + match.group(3);
      }
    }
    return anchor == null || thread == null || thread.equals(id) ? null : thread;
  }

  private static @Nullable Long votes(ExportItem item) {
    Long up = item.number("upvoteCount", "reactions/+1");
    if (up != null) {
      Long down = item.number("reactions/-1");
      return up - (down == null ? 0 : down);
    }
    for (JsonNode group : item.at("reactionGroups")) {
      if (group.path("content").asText().equals("THUMBS_UP")) {
        return ExportValues.number(group.path("users").path("totalCount").asText());
      }
    }
    return null;
  }
}
