package org.commentindex.internal.read.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.internal.read.base.FaultyRecordException;
import org.commentindex.internal.read.value.TimestampParser;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.CopyKind;
import org.commentindex.model.CustomValue;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Parses the records of an export. A record states only the fields in which it differs from its
 * defaults: those of its comment, or of the canonical record.
 */
final class ExportedRecord {
  /** Longest part of a faulty value quoted in a message, in characters, to keep it to one line. */
  private static final int MAX_SHOWN_CHARS = 40;

  private ExportedRecord() {}

  /** Returns the fields of the comment itself, the defaults of its canonical record. */
  static SourceRecord of(JsonNode comment) throws FaultyRecordException {
    SourceRecord empty = SourceRecord.builder("", 0, "").text("").build();
    return read(comment, empty, "", null, List.of());
  }

  /** Returns the record of an occurrence; fields it does not state come from the defaults. */
  static SourceRecord of(JsonNode occurrence, SourceRecord defaults) throws FaultyRecordException {
    String key = occurrence.path("key").asText();
    if (!key.matches("[0-9a-f]{16}")) {
      throw new FaultyRecordException(
          "\"key\" of an occurrence must be 16 hexadecimal digits, got \""
              + abbreviate(key)
              + "\"");
    }
    SourceRecord record =
        read(
            occurrence,
            defaults,
            key,
            occurrence.has("id") ? string(occurrence, "id") : defaults.id(),
            occurrence.has("tags") ? strings(occurrence.get("tags")) : defaults.tags());
    if (record.text().isBlank() && record.id() == null && record.cites().isEmpty()) {
      throw new FaultyRecordException("text is empty, and there is neither an id nor a link");
    }
    return record;
  }

  /** Returns an occurrence other than that of the canonical record. */
  static Occurrence occurrence(JsonNode node, SourceRecord canonical) throws FaultyRecordException {
    String word = node.path("kind").asText();
    for (CopyKind kind : CopyKind.values()) {
      if (kind != CopyKind.ORIGINAL && kind.word().equals(word)) {
        return new Occurrence(
            of(node, canonical),
            kind,
            node.path("similarity").asDouble(1.0),
            node.path("containment").asDouble(1.0));
      }
    }
    throw new FaultyRecordException(
        "\"kind\" of a copy must be exact, near or partial, got \"" + abbreviate(word) + "\"");
  }

  private static SourceRecord read(
      JsonNode node, SourceRecord defaults, String key, @Nullable String id, List<String> tags)
      throws FaultyRecordException {
    String text = node.has("text") ? string(node, "text") : defaults.text();
    return SourceRecord.builder(
            node.path("source").asText(defaults.source()),
            node.path("record").asLong(defaults.number()),
            key)
        .lines(lines(node.path("lines")))
        .id(id)
        .parent(node.has("parent") ? string(node, "parent") : defaults.parent())
        .thread(node.has("thread") ? string(node, "thread") : defaults.thread())
        .title(node.has("title") ? string(node, "title") : defaults.title())
        .author(node.has("author") ? string(node, "author") : defaults.author())
        .date(node.has("date") ? date(node) : defaults.date())
        .votes(node.has("votes") ? votes(node) : defaults.votes())
        .url(node.has("url") ? string(node, "url") : defaults.url())
        .lang(node.has("lang") ? string(node, "lang") : defaults.lang())
        .tags(tags)
        .fields(node.has("fields") ? string(node, "fields") : defaults.fields())
        .cites(node.has("cites") ? cites(node.get("cites")) : defaults.cites())
        .custom(node.has("custom") ? custom(node.get("custom")) : defaults.custom())
        .text(text == null ? "" : text)
        .build();
  }

  static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? value.textValue() : null;
  }

  static @Nullable Long votes(JsonNode node) {
    JsonNode value = node.path("votes");
    return value.canConvertToExactIntegral() ? (Long) value.longValue() : null;
  }

  static @Nullable Instant date(JsonNode node) {
    String value = string(node, "date");
    return value == null ? null : TimestampParser.parse(value);
  }

  static @Nullable LineRange lines(JsonNode lines) {
    int first = lines.path(0).asInt();
    int last = lines.path(1).asInt();
    return first >= 1 && last >= first ? new LineRange(first, last) : null;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(value -> strings.add(value.asText()));
    return strings;
  }

  private static List<CitedUrl> cites(JsonNode array) throws FaultyRecordException {
    List<CitedUrl> cites = new ArrayList<>();
    for (JsonNode cited : array) {
      String url = string(cited, "url");
      String as = string(cited, "as");
      String site = string(cited, "site");
      if (url == null || as == null || site == null) {
        throw new FaultyRecordException("each of \"cites\" must have url, as and site");
      }
      cites.add(new CitedUrl(url, as, site));
    }
    return cites;
  }

  private static Map<String, CustomValue> custom(JsonNode object) {
    Map<String, CustomValue> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      values.put(
          field.getKey(),
          value.isNumber() ? CustomValue.of(value.doubleValue()) : CustomValue.of(value.asText()));
    }
    return values;
  }

  private static String abbreviate(String value) {
    return value.length() > MAX_SHOWN_CHARS ? value.substring(0, MAX_SHOWN_CHARS) + "…" : value;
  }
}
