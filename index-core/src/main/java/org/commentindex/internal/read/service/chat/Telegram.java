package org.commentindex.internal.read.service.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's {@code result.json}: one chat, or all chats of an account. A message's id is unique
 * only within its chat. Dates are read from {@code date_unixtime} if present; {@code date} is in
 * the exporting machine's zone, which the file does not name, and is read as UTC.
 */
public final class Telegram implements Service {
  private static final String PREFIX = "telegram:";
  private static final Set<String> CONTAINERS = Set.of("chats", "left_chats", "list", "messages");

  /** The fields of chats and messages, except those with words. */
  private static final Set<String> OTHER_FIELDS =
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
          "reply_to_message_id",
          "reply_to_peer_id",
          "reactions");

  private static final Set<String> FIELDS = fieldsToRead();

  private static Set<String> fieldsToRead() {
    Set<String> fields = new HashSet<>(OTHER_FIELDS);
    fields.addAll(TelegramText.FIELDS);
    return Set.copyOf(fields);
  }

  @Override
  public String name() {
    return "Telegram";
  }

  @Override
  public boolean matches(JsonOutline head) {
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
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  /** In place of a file: that it was not included, in words. */
  @Override
  public Set<String> notText() {
    return Set.of("photo", "file", "thumbnail");
  }

  /** A chat's id and name may follow its messages. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem chat = item.enclosing();
    return chat == null || (chat.has("id") && chat.has("name")) ? null : chat;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (!item.hasAny("date", "date_unixtime") || !item.hasAny("from", "from_id", "actor", "text")) {
      return item.hasAny("type", "name") || item.hasChildren;
    }
    if ("service".equals(item.text("type"))) {
      context.notice(TelegramText.of(item));
      return true;
    }
    ExportItem chat = item.enclosing();
    String thread = chat == null ? null : ExportValues.id(PREFIX, chat.text("id"));
    String prefix = thread == null ? PREFIX : thread + "/";
    RawRecord.Builder record =
        context
            .newRecord(ExportValues.id(prefix, item.text("id")))
            .parent(parent(item, prefix))
            .thread(thread)
            .title(chat == null ? null : chat.text("name"))
            .author(AuthorName.of(item.text("from", "from_id")))
            .date(item.date("date_unixtime", "date"))
            .votes(ExportValues.sum(item.at("reactions"), "count"))
            .url(chat == null ? null : url(chat, item.text("id")));
    String text = TelegramText.of(item);
    JsonNode parts = item.at("text");
    JsonNode entities = item.at("text_entities");
    ExportValues.addLinks(record, entities.isEmpty() ? parts : entities, "href");
    if (text.isBlank()) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(text));
    }
    return true;
  }

  /**
   * Returns the address of a message in a group or channel, which opens for members. Private chats
   * and small groups have none.
   */
  private static @Nullable String url(ExportItem chat, @Nullable String message) {
    String type = chat.text("type");
    String id = chat.text("id");
    boolean addressed = type != null && (type.endsWith("_supergroup") || type.endsWith("_channel"));
    return addressed && id != null && message != null
        ? "https://t.me/c/" + id + "/" + message
        : null;
  }

  /** Returns the message of the same chat that is answered; one of another chat is not named. */
  private static @Nullable String parent(ExportItem item, String prefix) {
    return item.has("reply_to_peer_id")
        ? null
        : ExportValues.id(prefix, item.text("reply_to_message_id"));
  }
}
