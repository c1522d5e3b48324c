package org.commentindex.internal.read.service.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Converts the blocks of a Slack message to plain text. Messages of the current editor have one
 * block of rich text, those of apps have sections, headers and tables.
 *
 * <p>See <a href="https://api.slack.com/reference/block-kit/blocks">Blocks</a>. Not thread-safe.
 */
final class SlackBlocks {
  /** Blocks whose texts label buttons and fields: they are not words of the message. */
  private static final Set<String> CONTROLS = Set.of("actions", "input", "divider");

  /** The fields of a block or of its parts that contain texts or more parts, in display order. */
  private static final String[] PARTS = {
    "title", "text", "description", "fields", "elements", "rows", "alt_text"
  };

  private final SlackUsers users;
  private final RawRecord.Builder record;
  private final StringBuilder out = new StringBuilder();

  private SlackBlocks(SlackUsers users, RawRecord.Builder record) {
    this.users = users;
    this.record = record;
  }

  /** Returns the words of blocks; quoted lines start with {@code >}. Adds links to the record. */
  static String toPlainText(JsonNode blocks, SlackUsers users, RawRecord.Builder record) {
    SlackBlocks text = new SlackBlocks(users, record);
    for (JsonNode block : blocks) {
      if (!CONTROLS.contains(block.path("type").asText())) {
        text.startLine();
        text.addBlock(block);
      }
    }
    return text.out.toString().strip();
  }

  private void addBlock(JsonNode block) {
    switch (block.path("type").asText()) {
      case "rich_text" -> block.path("elements").forEach(this::addRichText);
      case "text", "link", "user", "usergroup", "channel", "emoji", "broadcast", "date", "color" ->
          addInline(block);
      case "rich_text_section" -> block.path("elements").forEach(this::addInline);
      case "mrkdwn", "plain_text", "raw_text", "markdown" -> addText(block);
      case "button" -> {}
      default -> addParts(block);
    }
  }

  private void addParts(JsonNode block) {
    for (String part : PARTS) {
      JsonNode value = block.path(part);
      startLine();
      if (value.isTextual()) {
        out.append(value.textValue());
      } else if (value.isArray()) {
        value.forEach(this::addCell);
      } else if (value.isObject()) {
        addBlock(value);
      }
    }
  }

  /** Adds a part of a block on a line of its own; the cells of a row are on one line. */
  private void addCell(JsonNode cell) {
    startLine();
    if (cell.isArray()) {
      for (JsonNode column : cell) {
        addBlock(column);
        out.append(' ');
      }
    } else {
      addBlock(cell);
    }
  }

  private void addText(JsonNode node) {
    String text = ExportItem.textOf(node.path("text"));
    if (text != null) {
      boolean literal = !node.path("type").asText().equals("mrkdwn");
      out.append(literal ? text : SlackMarkup.toPlainText(text, users, record));
    }
  }

  private void addRichText(JsonNode part) {
    startLine();
    int start = out.length();
    switch (part.path("type").asText()) {
      case "rich_text_list" -> {
        String indent = "  ".repeat(Math.clamp(part.path("indent").asInt(), 0, 8));
        for (JsonNode element : part.path("elements")) {
          startLine();
          out.append(indent).append("- ");
          addRichText(element, "rich_text_section");
        }
      }
      case "rich_text_quote" -> {
        part.path("elements").forEach(this::addInline);
        String quoted = out.substring(start).strip();
        out.setLength(start);
        out.append("> ").append(quoted.replace("\n", "\n> ")).append('\n');
      }
      default -> part.path("elements").forEach(this::addInline);
    }
  }

  private void addRichText(JsonNode element, String inline) {
    if (element.path("type").asText().equals(inline)) {
      element.path("elements").forEach(this::addInline);
    } else {
      addRichText(element);
    }
  }

  private void addInline(JsonNode element) {
    String text = ExportItem.textOf(element.path("text"));
    switch (element.path("type").asText()) {
      case "link" -> addLink(ExportItem.textOf(element.path("url")), text);
      case "user" -> out.append('@').append(users.name(element.path("user_id").asText()));
      case "usergroup" -> out.append('@').append(element.path("usergroup_id").asText());
      case "channel" -> out.append('#').append(element.path("channel_id").asText());
      case "broadcast" -> out.append('@').append(element.path("range").asText());
      case "emoji" -> out.append(':').append(element.path("name").asText()).append(':');
      case "date" -> out.append(element.path("fallback").asText());
      case "color" -> out.append(element.path("value").asText());
      default -> {
        // A space between words is a text as well.
        if (element.path("text").isTextual()) {
          out.append(element.path("text").textValue());
        } else if (element.has("elements")) {
          addRichText(element);
        }
      }
    }
  }

  private void addLink(@Nullable String url, @Nullable String label) {
    if (url != null && label != null && !label.equals(url)) {
      record.link(url);
    }
    out.append(label != null ? label : url == null ? "" : url);
  }

  private void startLine() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
