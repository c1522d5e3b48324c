package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * A day of a channel of Slack, as its export has it: {@code general/2026-04-01.json}. The channel
 * is the folder's name. What lies beside the channels ({@code users.json}, {@code channels.json})
 * holds no messages and is passed over.
 */
final class Slack implements Service {
  private static final String PREFIX = "slack:";
  private static final Set<String> SAID =
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

  private static final Pattern DAY =
      Pattern.compile(".*?([^/\\\\!]+)[/\\\\]\\d{4}-\\d\\d-\\d\\d\\.json.*");

  @Override
  public String name() {
    return "Slack";
  }

  @Override
  public boolean matches(JsonSketch head) {
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
  public boolean holds(String field) {
    return field.equals("messages");
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    String ts = item.text("ts");
    if (ts == null) {
      boolean about = item.hasAny("profile", "members", "change_type");
      page.remarks().count(Remarks.ABOUT, about ? 1 : 0);
      return about || item.holdsOthers;
    }
    String subtype = item.text("subtype");
    if (subtype != null && !SAID.contains(subtype)) {
      page.remarks().count(Remarks.NOTICES);
      return true;
    }
    SlackUsers users = SlackUsers.beside(page);
    Matcher day = DAY.matcher(page.place().replace('\0', '/'));
    String channel = day.matches() ? day.group(1) : item.text("channel/name", "channel");
    String prefix = PREFIX + (channel == null ? "" : channel + "/");
    String root = item.text("thread_ts");
    RawRecord.Builder record =
        page.record(prefix + ts)
            .parent(root == null || root.equals(ts) ? null : prefix + root)
            .thread(root != null ? prefix + root : channel == null ? null : PREFIX + channel)
            .title(channel == null ? null : "#" + channel)
            .author(author(item, users))
            .date(item.date("ts"))
            .votes(Values.sum(item.at("reactions"), "count"))
            .url(item.text("permalink"));
    String text = text(item);
    if ("tombstone".equals(subtype)) {
      page.giveGone(record);
    } else if (text == null) {
      page.giveWordless(record);
    } else {
      page.give(record.body(Mrkdwn.plain(text, users, record)));
    }
    return true;
  }

  private static @Nullable String author(Item item, SlackUsers users) {
    String name =
        item.text(
            "user_profile/display_name", "user_profile/real_name", "user_profile/name", "username");
    if (name != null) {
      return Page.author(name);
    }
    String user = item.text("user", "comment/user");
    return user != null
        ? Page.author(users.name(user))
        : Page.author(item.text("bot_profile/name", "bot_id"));
  }

  /** What a message says: its text, what a program attached, messages that it shows again. */
  private static @Nullable String text(Item item) {
    StringJoiner out = new StringJoiner("\n");
    String text = item.text("text", "comment/comment");
    if (text != null) {
      out.add(text);
    }
    for (JsonNode attachment : item.at("attachments")) {
      String words = Item.textOf(attachment.path("text"));
      if (words == null) {
        words = Item.textOf(attachment.path("fallback"));
      }
      boolean shared =
          attachment.path("is_msg_unfurl").asBoolean() || attachment.has("message_blocks");
      if (words != null && shared) {
        out.add("&gt; " + words.strip().replace("\n", "\n&gt; "));
      } else if (words != null && text == null) {
        String before = Item.textOf(attachment.path("pretext"));
        String title = Item.textOf(attachment.path("title"));
        out.add(before == null ? "" : before).add(title == null ? "" : title).add(words);
      }
    }
    String all = out.toString().strip();
    return all.isEmpty() ? null : all;
  }
}
