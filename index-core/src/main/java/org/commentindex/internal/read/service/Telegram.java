package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's {@code result.json}: one chat, or all of an account. A message's number counts within
 * its chat. Times without a zone are the exporting machine's and are read as UTC, unless the file
 * has {@code date_unixtime}.
 */
final class Telegram implements Service {
  private static final String PREFIX = "telegram:";
  private static final Set<String> HOLDERS = Set.of("chats", "left_chats", "list", "messages");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "type",
          "date",
          "date_unixtime",
          "from",
          "from_id",
          "actor",
          "action",
          "text",
          "text_entities",
          "reply_to_message_id",
          "reactions");

  @Override
  public String name() {
    return "Telegram";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen ->
            (seen.has("id", "text")
                    && seen.hasAny("from_id", "actor_id", "date_unixtime", "text_entities"))
                || seen.has("id", "actor", "action"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return HOLDERS.contains(field);
  }

  @Override
  public @Nullable Item waitsFor(Item item) {
    Item chat = item.outer();
    return chat == null || (chat.has("id") && chat.has("name")) ? null : chat;
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    if (!item.hasAny("date", "date_unixtime") || !item.hasAny("from", "from_id", "actor", "text")) {
      return item.hasAny("type", "name") || item.holdsOthers;
    }
    if ("service".equals(item.text("type"))) {
      page.remarks().count(Remarks.NOTICES);
      return true;
    }
    Item chat = item.outer();
    String thread = chat == null ? null : Values.id(PREFIX, chat.text("id"));
    String prefix = thread == null ? PREFIX : thread + "/";
    RawRecord.Builder record =
        page.record(Values.id(prefix, item.text("id")))
            .parent(Values.id(prefix, item.text("reply_to_message_id")))
            .thread(thread)
            .title(chat == null ? null : chat.text("name"))
            .author(Page.author(item.text("from", "from_id")))
            .date(item.date("date_unixtime", "date"))
            .votes(Values.sum(item.at("reactions"), "count"));
    JsonNode parts = item.at("text");
    String text = text(parts.isEmpty() && !parts.isTextual() ? item.at("text_entities") : parts);
    JsonNode entities = item.at("text_entities");
    Values.addLinks(record, entities.isEmpty() ? parts : entities, "href");
    if (text.isBlank()) {
      page.giveWordless(record);
    } else {
      page.give(record.body(text));
    }
    return true;
  }

  /** A text, or its parts: plain ones and ones with a kind. */
  private static String text(JsonNode parts) {
    if (parts.isTextual()) {
      return parts.textValue();
    }
    StringBuilder out = new StringBuilder();
    for (JsonNode part : parts) {
      String words = part.isTextual() ? part.textValue() : part.path("text").asText();
      if (part.path("type").asText().equals("blockquote")) {
        boolean begins = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(begins ? "> " : "\n> ").append(words.strip().replace("\n", "\n> ")).append('\n');
      } else {
        out.append(words);
      }
    }
    return out.toString();
  }
}
