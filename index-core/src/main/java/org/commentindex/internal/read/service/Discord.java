package org.commentindex.internal.read.service;

import java.io.IOException;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.internal.text.Markup;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** A channel of Discord, as DiscordChatExporter writes it. A thread is a channel. */
final class Discord implements Service {
  private static final String PREFIX = "discord:";

  private static final Set<String> SAID =
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

  private static final Pattern EMOJI = Pattern.compile("<a?(:\\w{1,64}:)[0-9]{1,20}>");

  @Override
  public String name() {
    return "Discord";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen -> seen.has("guild", "channel") || seen.has("timestampEdited", "content", "author"));
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
  public @Nullable Item waitsFor(Item item) {
    Item root = item.root();
    return root == item || root.has("channel") ? null : root;
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    if (!item.has("content") || !item.hasAny("author", "timestamp")) {
      return item.hasAny("guild", "channel");
    }
    String type = item.text("type");
    if (type != null && !SAID.contains(type) && !Character.isDigit(type.charAt(0))) {
      page.remarks().count(Remarks.NOTICES);
      return true;
    }
    String channel = item.root().text("channel/id");
    RawRecord.Builder record =
        page.record(Values.id(PREFIX, item.text("id")))
            .parent(Values.id(PREFIX, item.text("reference/messageId")))
            .thread(Values.id(PREFIX, channel))
            .title(item.root().text("channel/name"))
            .author(Page.author(item.text("author/nickname", "author/name")))
            .date(item.date("timestamp"))
            .votes(Values.sum(item.at("reactions"), "count"))
            .url(url(item, channel));
    Values.addLinks(record, item.at("embeds"), "url");
    String content = item.text("content");
    if (content != null) {
      page.give(record.format(BodyFormat.HTML).body(html(content)));
    } else {
      page.giveWordless(record);
    }
    return true;
  }

  private static @Nullable String url(Item item, @Nullable String channel) {
    String guild = item.root().text("guild/id");
    String id = item.text("id");
    if (channel == null || id == null) {
      return null;
    }
    String place = guild == null || guild.equals("0") ? "@me" : guild;
    return "https://discord.com/channels/" + place + "/" + channel + "/" + id;
  }

  /** A quotation ends with its line, or, behind {@code >>>}, with the message. */
  static String html(String content) {
    StringJoiner out = new StringJoiner("\n");
    boolean quoted = false;
    boolean toTheEnd = false;
    for (String line : EMOJI.matcher(content).replaceAll("$1").split("\n", -1)) {
      String shown = line;
      if (!toTheEnd && line.startsWith(">>> ")) {
        toTheEnd = true;
        shown = line.substring(2);
      } else if (toTheEnd) {
        shown = "> " + line;
      }
      boolean quotes = shown.startsWith("> ");
      if (quoted && !quotes && !shown.isBlank()) {
        out.add("");
      }
      quoted = quotes;
      out.add(shown);
    }
    return Markup.htmlOfMarkdownWithoutTags(out.toString());
  }
}
