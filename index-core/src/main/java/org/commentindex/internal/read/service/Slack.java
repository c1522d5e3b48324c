package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Slack exports: a file per channel and day, such as {@code general/2026-04-01.json}, in a folder
 * named after the channel. The files next to the folders ({@code users.json}, {@code
 * channels.json}) contain no messages and are skipped.
 */
final class Slack implements Service {
  private static final String PREFIX = "slack:";

  /** The subtypes of messages that people or bots wrote. All others are notices. */
  private static final Set<String> MESSAGE_TYPES =
      Set.of(
          "bot_message",
          "file_share",
          "file_comment",
          "file_mention",
          "me_message",
          "thread_broadcast",
          "reply_broadcast",
          "tombstone",
          "assistant_app_thread");

  private static final Set<String> FIELDS =
      Set.of(
          "type",
          "subtype",
          "ts",
          "thread_ts",
          "user",
          "user_profile",
          "username",
          "bot_profile",
          "bot_id",
          "text",
          "attachments",
          "files",
          "file",
          "comment",
          "reactions",
          "channel",
          "permalink",
          "id",
          "name",
          "profile",
          "members",
          "change_type");

  /** The location of a file of one day: the channel's folder, then the date. */
  private static final Pattern DAY =
      Pattern.compile(".*?([^/\\\\!]+)[/\\\\]\\d{4}-\\d\\d-\\d\\d\\.json.*");

  @Override
  public String name() {
    return "Slack";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            (seen.has("ts")
                    && seen.value("type").equals("message")
                    && seen.hasAny("text", "user", "subtype"))
                || seen.has("team_id", "profile", "id", "name")
                || (seen.has("creator", "members", "created") && seen.hasAny("purpose", "topic"))
                || seen.has("change_type", "service_id"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("messages");
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    String ts = item.text("ts");
    if (ts == null) {
      boolean about = item.hasAny("profile", "members", "change_type");
      context.remarks().count(WarningCounter.ABOUT, about ? 1 : 0);
      return about || item.hasChildren;
    }
    String subtype = item.text("subtype");
    if (subtype != null && !MESSAGE_TYPES.contains(subtype)) {
      context.remarks().count(WarningCounter.NOTICES);
      return true;
    }
    SlackUsers users = SlackUsers.of(context);
    Matcher day = DAY.matcher(context.location().replace('\0', '/'));
    String channel = day.matches() ? day.group(1) : item.text("channel/name", "channel");
    String prefix = PREFIX + (channel == null ? "" : channel + "/");
    String root = item.text("thread_ts");
    RawRecord.Builder record =
        context
            .newRecord(prefix + ts)
            .parent(root == null || root.equals(ts) ? null : prefix + root)
            .thread(root != null ? prefix + root : channel == null ? null : PREFIX + channel)
            .title(channel == null ? null : "#" + channel)
            .author(author(item, users))
            .date(item.date("ts"))
            .votes(ExportValues.sum(item.at("reactions"), "count"))
            .url(item.text("permalink"));
    String text = text(item);
    if ("tombstone".equals(subtype)) {
      context.acceptDeleted(record);
    } else if (text == null) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(SlackMarkup.toPlainText(text, users, record)));
    }
    return true;
  }

  private static @Nullable String author(ExportItem item, SlackUsers users) {
    String name =
        item.text(
            "user_profile/display_name", "user_profile/real_name", "user_profile/name", "username");
    if (name != null) {
      return AuthorName.of(name);
    }
    String user = item.text("user", "comment/user");
    return user != null
        ? AuthorName.of(users.name(user))
        : AuthorName.of(item.text("bot_profile/name", "bot_id"));
  }

  /** Returns a message's text, with the text of attachments and, quoted, of shared messages. */
  private static @Nullable String text(ExportItem item) {
    StringJoiner out = new StringJoiner("\n");
    String text = item.text("text", "comment/comment");
    if (text != null) {
      out.add(text);
    }
    for (JsonNode attachment : item.at("attachments")) {
      String attached = ExportItem.textOf(attachment.path("text"));
      if (attached == null) {
        attached = ExportItem.textOf(attachment.path("fallback"));
      }
      boolean shared =
          attachment.path("is_msg_unfurl").asBoolean() || attachment.has("message_blocks");
      if (attached != null && shared) {
        out.add("&gt; " + attached.strip().replace("\n", "\n&gt; "));
      } else if (attached != null && text == null) {
        String before = ExportItem.textOf(attachment.path("pretext"));
        String title = ExportItem.textOf(attachment.path("title"));
        out.add(before == null ? "" : before).add(title == null ? "" : title).add(attached);
      }
    }
    String all = out.toString().strip();
    return all.isEmpty() ? null : all;
  }
}
