package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.text.Markup;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Discord channels as exported by DiscordChatExporter. A Discord thread is a channel as well. */
final class Discord implements Service {
  private static final String PREFIX = "discord:";
  private static final String QUOTE_TO_END = ">>> ";

  /** The types of messages from people. Other types are notices, except numeric (unknown) types. */
  private static final Set<String> MESSAGE_TYPES =
      Set.of("Default", "Reply", "ChatInputCommand", "ContextMenuCommand", "ThreadStarterMessage");

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
          "stickers");

  /** A custom emoji. Names have up to 32 characters, ids up to 20 digits (64 bits). */
  private static final Pattern EMOJI = Pattern.compile("<a?(:\\w{1,64}:)[0-9]{1,20}>");

  @Override
  public String name() {
    return "Discord";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen -> seen.has("guild", "channel") || seen.has("timestampEdited", "content", "author"));
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
    String type = item.text("type");
    if (type != null && !MESSAGE_TYPES.contains(type) && !Character.isDigit(type.charAt(0))) {
      context.remarks().count(WarningCounter.NOTICES);
      return true;
    }
    String channel = item.root().text("channel/id");
    RawRecord.Builder record =
        context
            .newRecord(ExportValues.id(PREFIX, item.text("id")))
            .parent(ExportValues.id(PREFIX, item.text("reference/messageId")))
            .thread(ExportValues.id(PREFIX, channel))
            .title(item.root().text("channel/name"))
            .author(AuthorName.of(item.text("author/nickname", "author/name")))
            .date(item.date("timestamp"))
            .votes(ExportValues.sum(item.at("reactions"), "count"))
            .url(url(item, channel));
    ExportValues.addLinks(record, item.at("embeds"), "url");
    String content = item.text("content");
    if (content != null) {
      context.accept(record.format(BodyFormat.HTML).body(html(content)));
    } else {
      context.acceptWithoutText(record);
    }
    return true;
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

  /**
   * Converts Discord's Markdown to HTML. A quotation ends with its line, or with the message if it
   * starts with {@code >>>}.
   */
  static String html(String content) {
    StringJoiner out = new StringJoiner("\n");
    boolean wasQuote = false;
    boolean quotedToEnd = false;
    for (String line : EMOJI.matcher(content).replaceAll("$1").split("\n", -1)) {
      String shown = line;
      if (!quotedToEnd && line.startsWith(QUOTE_TO_END)) {
        quotedToEnd = true;
        shown = "> " + line.substring(QUOTE_TO_END.length());
      } else if (quotedToEnd) {
        shown = "> " + line;
      }
      boolean isQuote = shown.startsWith("> ");
      if (wasQuote && !isQuote && !shown.isBlank()) {
        out.add("");
      }
      wasQuote = isQuote;
      out.add(shown);
    }
    return Markup.htmlOfMarkdownWithoutTags(out.toString());
  }
}
