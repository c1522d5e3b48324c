package org.commentindex.internal.read.service.chat;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Discord channels as exported by DiscordChatExporter, and messages from Discord's API. A Discord
 * thread is a channel as well. A forwarded message has the words that it forwards, as a quotation.
 */
public final class Discord implements Service {
  private static final String PREFIX = "discord:";

  /** The types of messages from people. Other types are notices, except numeric (unknown) types. */
  private static final Set<String> MESSAGE_TYPES =
      Set.of("Default", "Reply", "ChatInputCommand", "ContextMenuCommand", "ThreadStarterMessage");

  /**
   * The types of messages, as numbers of Discord's API, that people or bots wrote: plain messages,
   * replies, commands, the start of a thread, and automatic moderation. Numbers from {@link
   * #FIRST_UNKNOWN_TYPE} up are read as messages.
   */
  private static final Set<Long> MESSAGE_NUMBERS = Set.of(0L, 19L, 20L, 21L, 23L, 24L);

  /** The first number that is not in Discord's documentation of 2026. */
  private static final long FIRST_UNKNOWN_TYPE = 47;

  private static final Set<String> FIELDS =
      Set.of(
          "guild",
          "channel",
          "id",
          "type",
          "timestamp",
          "content",
          "author",
          "reference",
          "reactions",
          "attachments",
          "embeds",
          "forwardedMessage",
          "message_snapshots",
          "messageSnapshots",
          "poll",
          "mentions",
          "channel_id",
          "message_reference");

  @Override
  public String name() {
    return "Discord";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("guild", "channel")
                || seen.has("timestampEdited", "content", "author")
                || seen.has("channel_id", "edited_timestamp", "content", "author"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("messages");
  }

  /** The channel's id and name may follow its messages. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem root = item.root();
    return root == item || root.has("channel") ? null : root;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (!item.has("content") || !item.hasAny("author", "timestamp")) {
      return item.hasAny("guild", "channel");
    }
    if (isNotice(item.text("type"))) {
      context.notice(item.text("content"));
      return true;
    }
    String channel = channel(item);
    RawRecord.Builder record =
        context
            .newRecord(ExportValues.id(PREFIX, item.text("id")))
            .parent(parent(item))
            .thread(ExportValues.id(PREFIX, channel))
            .title(item.root().text("channel/name"))
            .author(
                AuthorName.of(
                    item.text(
                        "author/nickname", "author/name", "author/global_name", "author/username")))
            .date(item.date("timestamp"))
            .votes(ExportValues.sum(item.at("reactions"), "count"))
            .url(url(item, channel));
    String html = DiscordText.html(item, record, context);
    if (html.isEmpty()) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.format(BodyFormat.HTML).body(html));
    }
    return true;
  }

  private static boolean isNotice(@Nullable String type) {
    Long number = ExportValues.number(type);
    return number == null
        ? type != null && !MESSAGE_TYPES.contains(type)
        : number < FIRST_UNKNOWN_TYPE && !MESSAGE_NUMBERS.contains(number);
  }

  private static @Nullable String channel(ExportItem item) {
    String channel = item.text("channel_id");
    return channel == null ? item.root().text("channel/id") : channel;
  }

  /** Returns the message that is answered. A forwarded message is a reference, too: no answer. */
  private static @Nullable String parent(ExportItem item) {
    return DiscordText.isForward(item)
        ? null
        : ExportValues.id(PREFIX, item.text("reference/messageId", "message_reference/message_id"));
  }

  private static @Nullable String url(ExportItem item, @Nullable String channel) {
    String guild = item.root().text("guild/id");
    String id = item.text("id");
    if (channel == null || id == null) {
      return null;
    }
    // Direct messages have guild 0.
    String server = guild == null || guild.equals("0") ? "@me" : guild;
    return "https://discord.com/channels/" + server + "/" + channel + "/" + id;
  }
}
