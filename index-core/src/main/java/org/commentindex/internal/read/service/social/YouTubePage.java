package org.commentindex.internal.read.service.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import org.commentindex.indexing.LeftOutReason;
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
 * The JSON of YouTube's own pages: the comments under a video, in the form until 2024 ({@code
 * commentRenderer}) and since ({@code commentEntityPayload}), posts of a channel, and live chats,
 * which yt-dlp stores as {@code live_chat.json}. Pages state the age of a comment, not its date;
 * live chats state the time.
 */
public final class YouTubePage implements Service {
  private static final Set<String> FIELDS =
      Set.of(
          // Comments and posts.
          "commentId",
          "postId",
          "contentText",
          "backstageAttachment",
          "authorText",
          "voteCount",
          "properties",
          "author",
          "toolbar",
          "currentVideoEndpoint",
          // Live chats.
          "id",
          "message",
          "headerSubtext",
          "authorName",
          "timestampUsec",
          // Pictures and menus, which have labels.
          "authorPhoto",
          "authorThumbnail",
          "authorBadges",
          "contextMenuEndpoint",
          "actionMenu",
          "actionButtons",
          "accessibility");

  /** Values in which nothing is looked for. A ticker repeats a message that is in the chat. */
  private static final Set<String> IGNORED =
      Set.of("addLiveChatTickerItemAction", "responseContext", "trackingParams");

  /** The end of the names of what is announced, such as gifts, in the name of a member. */
  private static final String ANNOUNCEMENT = "AnnouncementRenderer";

  @Override
  public String name() {
    return "YouTube page";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("commentId", "contentText")
                || seen.hasAny(
                    "commentEntityPayload",
                    "commentThreadRenderer",
                    "replayChatItemAction",
                    "addChatItemAction",
                    "liveChatTextMessageRenderer"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  /** Comments are many levels below the outermost object, at places that change often. */
  @Override
  public boolean isContainer(String field) {
    return !FIELDS.contains(field) && !IGNORED.contains(field);
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (item.at("properties/commentId").isTextual()) {
      readComment(
          item,
          item.text("properties/commentId"),
          item.text("properties/content/content"),
          item.text("author/displayName"),
          item.number("toolbar/likeCountNotliked", "toolbar/likeCountLiked"),
          context);
    } else if (item.hasAny("commentId", "postId") && item.has("contentText")) {
      readComment(
          item,
          item.text("commentId", "postId"),
          text(item.at("contentText")) + poll(item.at("backstageAttachment/pollRenderer/choices")),
          text(item.at("authorText")),
          ExportValues.number(text(item.at("voteCount"))),
          context);
    } else if (item.has("timestampUsec") || item.has("message")) {
      readChatMessage(item, context);
    }
    return true;
  }

  private static void readComment(
      ExportItem item,
      @Nullable String id,
      @Nullable String text,
      @Nullable String author,
      @Nullable Long votes,
      ExportContext context)
      throws IOException {
    String video = item.root().text("currentVideoEndpoint/watchEndpoint/videoId");
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(YouTubeApi.parent(id, null))
            .thread(ExportValues.id("youtube:", video))
            .author(AuthorName.of(author))
            .votes(votes)
            .url(YouTubeApi.url(video, id));
    if (text == null || text.isBlank()) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(text));
    }
  }

  private static void readChatMessage(ExportItem item, ExportContext context) throws IOException {
    String text = text(item.at("message"));
    String author = text(item.at("authorName"));
    String notice = text(item.at("headerSubtext")); // a new member, or how long it is one
    context.leaveOut(LeftOutReason.NOTICE, null, notice);
    String kind = item.container();
    boolean announcement = kind != null && kind.endsWith(ANNOUNCEMENT);
    if (author.isBlank() || announcement) {
      context.notice(text);
      return;
    }
    RawRecord.Builder record =
        context
            .newRecord(ExportValues.id("youtube:chat/", item.text("id")))
            .author(AuthorName.of(author))
            .date(item.date("timestampUsec"));
    if (!text.isBlank()) {
      context.accept(record.body(text));
    } else if (notice.isBlank()) {
      context.acceptWithoutText(record);
    } else {
      context.remarks().count(WarningCounter.NOTICES);
    }
  }

  private static String poll(JsonNode choices) {
    StringBuilder out = new StringBuilder();
    for (JsonNode choice : choices) {
      out.append('\n').append(text(choice.path("text")));
    }
    return out.toString();
  }

  /** Returns a text that is whole or in runs; an emoji that is not a character is shown by name. */
  private static String text(JsonNode node) {
    String simple = ExportItem.textOf(node.path("simpleText"));
    if (simple != null) {
      return simple;
    }
    StringBuilder out = new StringBuilder();
    for (JsonNode run : node.path("runs")) {
      JsonNode emoji = run.path("emoji");
      if (emoji.isMissingNode()) {
        out.append(run.path("text").asText());
      } else {
        boolean custom = emoji.path("isCustomEmoji").asBoolean();
        String name = emoji.path("shortcuts").path(0).asText();
        out.append(custom || !emoji.has("emojiId") ? name : emoji.path("emojiId").asText());
      }
    }
    return out.toString();
  }
}
