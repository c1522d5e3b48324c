package org.commentindex.internal.read.service.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.text.Markup;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Discord message as HTML: its text, those of its polls and embeds, and, quoted,
 * those of the messages that it forwards.
 */
final class DiscordText {
  private static final String QUOTE_TO_END = ">>> ";

  /** A custom emoji. Names have up to 32 characters, ids up to 20 digits (64 bits). */
  private static final Pattern EMOJI = Pattern.compile("<a?(:\\w{1,64}:)[0-9]{1,20}>");

  private DiscordText() {}

  /** Returns true if the message forwards another one. */
  static boolean isForward(ExportItem item) {
    return item.at("forwardedMessage").isObject() || !snapshots(item).isEmpty();
  }

  /** Returns the words of a message, or an empty text; adds the links of embeds to the record. */
  static String html(ExportItem item, RawRecord.Builder record, ExportContext context) {
    StringBuilder out = new StringBuilder();
    String content = withNames(item.text("content"), item.at("mentions"));
    if (content != null) {
      out.append(html(content));
    }
    addPoll(out, item.at("poll"));
    addEmbeds(out, content, item.at("embeds"), record, context);
    addDescriptions(out, item.at("attachments"));
    addForwarded(out, item.at("forwardedMessage"), record, context);
    for (JsonNode snapshot : snapshots(item)) {
      JsonNode message = snapshot.has("message") ? snapshot.path("message") : snapshot;
      addForwarded(out, message, record, context);
    }
    return out.toString();
  }

  /** Writes the names of persons where the API has their numbers: {@code <@7>}. */
  private static @Nullable String withNames(@Nullable String content, JsonNode mentions) {
    String named = content;
    for (JsonNode person : mentions) {
      String id = ExportItem.textOf(person.path("id"));
      String global = ExportItem.textOf(person.path("global_name"));
      String name = global == null ? ExportItem.textOf(person.path("username")) : global;
      if (named != null && id != null && name != null) {
        named = named.replace("<@" + id + ">", "@" + name).replace("<@!" + id + ">", "@" + name);
      }
    }
    return named;
  }

  private static JsonNode snapshots(ExportItem item) {
    JsonNode snapshots = item.at("message_snapshots");
    return snapshots.isArray() ? snapshots : item.at("messageSnapshots");
  }

  private static void addForwarded(
      StringBuilder out, JsonNode message, RawRecord.Builder record, ExportContext context) {
    StringBuilder words = new StringBuilder();
    String content = ExportItem.textOf(message.path("content"));
    if (content != null) {
      words.append(html(content));
    }
    addPoll(words, message.path("poll"));
    addEmbeds(words, content, message.path("embeds"), record, context);
    addDescriptions(words, message.path("attachments"));
    if (!words.isEmpty()) {
      out.append("<blockquote>").append(words).append("</blockquote>");
    }
  }

  private static void addPoll(StringBuilder out, JsonNode poll) {
    JsonNode question = poll.path("question");
    addParagraph(out, ExportItem.textOf(question.isObject() ? question.path("text") : question));
    for (JsonNode answer : poll.path("answers")) {
      String text = ExportItem.textOf(answer.at("/poll_media/text"));
      addParagraph(out, text != null ? text : ExportItem.textOf(answer.path("text")));
    }
  }

  /** Adds the words of embeds, except of those that preview a page to which the text links. */
  private static void addEmbeds(
      StringBuilder out,
      @Nullable String content,
      JsonNode embeds,
      RawRecord.Builder record,
      ExportContext context) {
    ExportValues.addLinks(record, embeds, "url");
    for (JsonNode embed : embeds) {
      String url = ExportItem.textOf(embed.path("url"));
      if (url == null || content == null || !content.contains(url)) {
        addEmbed(out, embed);
      } else {
        for (String part : new String[] {"title", "description"}) {
          String text = ExportItem.textOf(embed.path(part));
          context.leaveOut(LeftOutReason.METADATA, "previews of links", text);
        }
      }
    }
  }

  private static void addEmbed(StringBuilder out, JsonNode embed) {
    addParagraph(out, ExportItem.textOf(embed.path("title")));
    addMarkdown(out, ExportItem.textOf(embed.path("description")));
    for (JsonNode field : embed.path("fields")) {
      addParagraph(out, ExportItem.textOf(field.path("name")));
      addMarkdown(out, ExportItem.textOf(field.path("value")));
    }
    addParagraph(out, ExportItem.textOf(embed.at("/footer/text")));
  }

  /** Adds what the author says about a picture or file. */
  private static void addDescriptions(StringBuilder out, JsonNode attachments) {
    for (JsonNode attachment : attachments) {
      addParagraph(out, ExportItem.textOf(attachment.path("description")));
    }
  }

  private static void addParagraph(StringBuilder out, @Nullable String text) {
    if (text != null) {
      out.append("<p>").append(ExportValues.escapeHtml(text)).append("</p>");
    }
  }

  private static void addMarkdown(StringBuilder out, @Nullable String text) {
    if (text != null) {
      out.append(html(text));
    }
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
