package org.commentindex.internal.read.service.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Slack message as plain text: its text, those of its blocks that are not in its
 * text, those of attachments and files, and, quoted, those of the messages that it shares.
 */
final class SlackText {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The name of a file: an extension of 2 to 5 letters or digits. */
  private static final Pattern FILE_NAME = Pattern.compile(".*\\.[A-Za-z0-9]{2,5}");

  private static final Set<String> NO_TITLES = Set.of("Untitled", "image", "Image");

  private final SlackUsers users;
  private final RawRecord.Builder record;
  private final ExportContext context;
  private final StringJoiner out = new StringJoiner("\n");

  private SlackText(SlackUsers users, RawRecord.Builder record, ExportContext context) {
    this.users = users;
    this.record = record;
    this.context = context;
  }

  /** Returns the words of a message, or an empty text; adds links behind labels to the record. */
  static String of(
      ExportItem item, SlackUsers users, RawRecord.Builder record, ExportContext context) {
    SlackText text = new SlackText(users, record, context);
    text.addTextAndBlocks(item.text("text", "comment/comment", "message/text"), item.at("blocks"));
    item.at("attachments").forEach(text::addAttachment);
    item.at("files").forEach(text::addFile);
    text.addFile(item.at("file"));
    return text.out.toString().strip();
  }

  /** Adds a text and those blocks that have more: a text is often a short form of its blocks. */
  private void addTextAndBlocks(@Nullable String markup, JsonNode blocks) {
    String text = markup == null ? "" : SlackMarkup.toPlainText(markup, users, record).strip();
    String shown = SlackBlocks.toPlainText(blocks, users, record);
    if (words(text).containsAll(words(shown))) {
      add(text.isEmpty() ? shown : text);
    } else if (words(shown).containsAll(words(text))) {
      add(shown);
    } else {
      add(text);
      add(shown);
    }
  }

  private void addAttachment(JsonNode attachment) {
    String text = ExportItem.textOf(attachment.path("text"));
    boolean shared =
        attachment.path("is_msg_unfurl").asBoolean() || attachment.has("message_blocks");
    if (shared) {
      String quoted = text != null ? text : blocksOfShared(attachment);
      quoted = quoted != null ? quoted : ExportItem.textOf(attachment.path("fallback"));
      if (quoted != null) {
        String plain = SlackMarkup.toPlainText(quoted, users, record).strip();
        out.add("> " + plain.replace("\n", "\n> "));
      }
    } else if (attachment.has("from_url") || attachment.has("original_url")) {
      context.leaveOut(LeftOutReason.METADATA, "previews of links", text);
    } else {
      addAppAttachment(attachment, text);
    }
  }

  private @Nullable String blocksOfShared(JsonNode attachment) {
    StringJoiner all = new StringJoiner("\n");
    for (JsonNode message : attachment.path("message_blocks")) {
      all.add(
          SlackBlocks.toPlainText(message.path("message").path("blocks"), users, record)
              .replace("&", "&amp;")
              .replace("<", "&lt;"));
    }
    return all.toString().isBlank() ? null : all.toString();
  }

  private void addAppAttachment(JsonNode attachment, @Nullable String text) {
    int before = out.length();
    addMarkup(attachment.path("pretext"));
    addMarkup(attachment.path("title"));
    addTextAndBlocks(text, attachment.path("blocks"));
    for (JsonNode field : attachment.path("fields")) {
      addMarkup(field.path("title"));
      addMarkup(field.path("value"));
    }
    if (out.length() == before) {
      addMarkup(attachment.path("fallback"));
    }
  }

  private void addFile(JsonNode file) {
    String title = ExportItem.textOf(file.path("title"));
    if (title != null && !NO_TITLES.contains(title) && !FILE_NAME.matcher(title).matches()) {
      add(title);
    }
    addMarkup(file.path("initial_comment").path("comment"));
    String alternative = ExportItem.textOf(file.path("alt_txt"));
    add(alternative == null ? "" : alternative);
    String mode = file.path("mode").asText();
    if (mode.equals("snippet") || mode.equals("post") || mode.equals("email")) {
      String preview = ExportItem.textOf(file.path("plain_text"));
      preview = preview != null ? preview : ExportItem.textOf(file.path("preview_plain_text"));
      preview = preview != null ? preview : ExportItem.textOf(file.path("preview"));
      add(preview == null ? "" : preview);
    }
  }

  private void addMarkup(JsonNode node) {
    String markup = ExportItem.textOf(node);
    add(markup == null ? "" : SlackMarkup.toPlainText(markup, users, record));
  }

  private void add(String text) {
    if (!text.isBlank()) {
      out.add(text);
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).forEach(words::add);
    words.remove("");
    return words;
  }
}
