package org.commentindex.internal.read.service.chat;

import java.io.IOException;
import java.util.List;
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
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Slack exports: a file per channel and day, such as {@code general/2026-04-01.json}, in a folder
 * named after the channel. The files next to the folders ({@code users.json}, {@code
 * channels.json}) contain no messages and are skipped. Also the dumps and archives of slackdump,
 * and responses of Slack's API.
 */
public final class Slack implements Service {
  private static final String PREFIX = "slack:";

  /** The beginnings of the subtypes of notices. Messages with other subtypes are read. */
  private static final List<String> NOTICES =
      List.of(
          "app_conversation_",
          "bot_add",
          "bot_disable",
          "bot_enable",
          "bot_remove",
          "channel_",
          "ekm_",
          "group_",
          "hidden_by_limit",
          "huddle_",
          "joiner_notification",
          "mpim_",
          "pinned_item",
          "reminder_",
          "sh_room_",
          "unpinned_item");

  /**
   * The fields that contain messages or users: of the API, of dumps that slackdump writes, and of
   * the chunks of its archives, one per line, with short names.
   */
  private static final Set<String> CONTAINERS =
      Set.of("messages", "matches", "slackdump_thread_replies", "m", "p", "sm", "u", "ch");

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
          "message",
          "blocks",
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
          "change_type",
          "channel_id",
          "t",
          "ci");

  /** The location of a file of one day: the channel's folder, then the date. */
  private static final Pattern DAY =
      Pattern.compile(".*?([^/\\\\!]+)[/\\\\]\\d{4}-\\d\\d-\\d\\d\\.json.*");

  /** The id of a chunk in slackdump's archives: kind, channel, and the thread if it is one. */
  private static final Pattern CHUNK_GROUP = Pattern.compile("[a-z]{0,3}([CDG][A-Z0-9]+)(?::.*)?");

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
                || (seen.depth() == 0 && seen.has("t", "ts", "id") && seen.hasAny("ci", "m", "n"))
                || (seen.has("profile", "id", "name") && seen.hasAny("team_id", "real_name"))
                || (seen.has("members", "created", "id") && seen.hasAny("purpose", "topic"))
                || seen.has("change_type", "service_id"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public Set<String> notText() {
    return Set.of("purpose", "topic", "profile", "ci");
  }

  @Override
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    String ts = item.text("ts");
    if (ts == null || item.has("t")) {
      return readOther(item, context);
    }
    String subtype = item.text("subtype");
    if (subtype != null && NOTICES.stream().anyMatch(subtype::startsWith)) {
      context.notice(item.text("text"));
      return true;
    }
    String channel = channel(item, context);
    String prefix = PREFIX + (channel == null ? "" : channel + "/");
    if (context.stored(prefix + ts) != null && !item.isInArray()) {
      return true; // the first message of a thread, repeated with its replies
    }
    context.store(prefix + ts, "");
    readMessage(item, prefix, channel, context);
    return true;
  }

  /** Reads a user, a channel, or an object around messages. */
  private static boolean readOther(ExportItem item, ExportContext context) {
    String id = item.text("ci/id", "id");
    String name = item.text("profile/display_name", "profile/real_name", "ci/name");
    if (name == null && item.has("profile")) {
      name = item.text("real_name", "name");
    }
    if (id != null) {
      SlackUsers.store(context, id, name);
    }
    boolean about = item.hasAny("profile", "members", "change_type");
    context.remarks().count(WarningCounter.ABOUT, about ? 1 : 0);
    return about || item.hasChildren || item.hasAny("t", "ci");
  }

  private static void readMessage(
      ExportItem item, String prefix, @Nullable String channel, ExportContext context)
      throws IOException {
    SlackUsers users = SlackUsers.of(context);
    String ts = item.text("ts");
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
    if ("tombstone".equals(item.text("subtype"))) {
      context.acceptDeleted(record);
      return;
    }
    String text = SlackText.of(item, users, record, context);
    if (text.isEmpty()) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(text));
    }
  }

  /**
   * Returns the name of the channel, as far as it is known: from the message, from the object
   * around the messages, or from the folder.
   */
  private static @Nullable String channel(ExportItem item, ExportContext context) {
    String channel = item.text("channel/name", "channel");
    ExportItem root = item.root();
    if (channel == null && root != item) {
      channel = root.text("name", "channel_id", "id");
      Matcher group = CHUNK_GROUP.matcher(channel == null ? "" : channel);
      channel = group.matches() ? group.group(1) : channel;
    }
    if (channel == null) {
      Matcher day = DAY.matcher(context.location().replace('\0', '/'));
      return day.matches() ? day.group(1) : null;
    }
    String name = SlackUsers.stored(context, channel);
    return name != null ? name : channel;
  }

  private static @Nullable String author(ExportItem item, SlackUsers users) {
    String name =
        item.text(
            "user_profile/display_name", "user_profile/real_name", "user_profile/name", "username");
    if (name != null) {
      return AuthorName.of(name);
    }
    String user = item.text("user", "comment/user", "message/user");
    if (user == null) {
      return AuthorName.of(item.text("bot_profile/name", "bot_id"));
    }
    return AuthorName.of(users.name(user));
  }
}
