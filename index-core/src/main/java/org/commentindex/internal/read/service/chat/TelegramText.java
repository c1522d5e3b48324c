package org.commentindex.internal.read.service.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.commentindex.internal.read.service.base.ExportItem;

/**
 * The words of a Telegram message: its text, which is also the caption of a picture or file, and
 * and those of polls, lists, places and rich messages.
 */
final class TelegramText {
  /** The fields of a message, apart from its text, that have words. */
  static final Set<String> FIELDS =
      Set.of(
          "text",
          "text_entities",
          "caption",
          "caption_entities",
          "rich_message",
          "poll",
          "todo_list",
          "game_title",
          "game_description",
          "invoice_information",
          "giveaway_information",
          "place_name",
          "contact_information");

  /** The fields of polls, lists and rich messages that have words; other fields have settings. */
  private static final Set<String> WORDS =
      Set.of(
          "text",
          "texts",
          "question",
          "title",
          "subtitle",
          "description",
          "caption",
          "credit",
          "header",
          "footer",
          "summary",
          "label",
          "additional_prize",
          "author");

  /** The fields whose parts continue a line. */
  private static final Set<String> INLINE = Set.of("text", "texts");

  private TelegramText() {}

  /** Returns the words of a message, or a blank text. */
  static String of(ExportItem item) {
    StringJoiner out = new StringJoiner("\n");
    add(out, text(own(item, "text", "text_entities")));
    add(out, text(own(item, "caption", "caption_entities")));
    for (String field : new String[] {"game_title", "game_description", "place_name"}) {
      add(out, text(item.at(field)));
    }
    for (String field :
        new String[] {
          "rich_message", "poll", "todo_list", "invoice_information", "giveaway_information"
        }) {
      StringBuilder words = new StringBuilder();
      addWords(words, item.at(field));
      add(out, words.toString());
    }
    String first = text(item.at("contact_information/first_name"));
    add(out, (first + " " + text(item.at("contact_information/last_name"))).strip());
    return out.toString();
  }

  /**
   * Returns a text that is whole or in parts, or the parts that older files have in another field.
   */
  private static JsonNode own(ExportItem item, String field, String entities) {
    JsonNode parts = item.at(field);
    return parts.isEmpty() && !parts.isTextual() ? item.at(entities) : parts;
  }

  private static void add(StringJoiner out, String text) {
    if (!text.isBlank()) {
      out.add(text);
    }
  }

  /** Returns the text of a string, or of an array of strings and typed entities. */
  static String text(JsonNode parts) {
    if (parts.isTextual()) {
      return parts.textValue();
    }
    StringBuilder out = new StringBuilder();
    for (JsonNode part : parts) {
      String partText = part.isTextual() ? part.textValue() : part.path("text").asText();
      if (part.path("type").asText().equals("blockquote")) {
        boolean atLineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(atLineStart ? "> " : "\n> ")
            .append(partText.strip().replace("\n", "\n> "))
            .append('\n');
      } else {
        out.append(partText);
      }
    }
    return out.toString();
  }

  /** Adds the words of an object of any depth, each block on a line of its own. */
  private static void addWords(StringBuilder out, JsonNode node) {
    if (node.isArray()) {
      for (JsonNode part : node) {
        startLine(out);
        addText(out, part);
      }
      return;
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (WORDS.contains(field.getKey())) {
        startLine(out);
        addInline(out, value);
      } else if (value.isContainerNode()) {
        addWords(out, value);
      }
    }
  }

  private static void addText(StringBuilder out, JsonNode part) {
    if (part.isTextual()) {
      out.append(part.textValue());
    } else {
      addWords(out, part);
    }
  }

  /** Adds a text whose parts, such as bold ones, are strings or objects. */
  private static void addInline(StringBuilder out, JsonNode value) {
    if (value.isTextual()) {
      out.append(value.textValue());
    } else if (value.isArray()) {
      value.forEach(part -> addInline(out, part));
    } else if (INLINE.stream().anyMatch(value::has)) {
      INLINE.forEach(field -> addInline(out, value.path(field)));
    } else {
      addWords(out, value);
    }
  }

  private static void startLine(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
