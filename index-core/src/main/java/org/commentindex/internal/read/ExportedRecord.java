package org.commentindex.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.Dates;
import org.commentindex.internal.read.base.FaultyRecordException;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Records as exports hold them: each says only where it differs from another. */
final class ExportedRecord {
  private ExportedRecord() {}

  /** What a comment says itself: where its kept record says nothing else, it says the same. */
  static SourceRecord of(JsonNode comment) throws FaultyRecordException {
    SourceRecord nothing = SourceRecord.builder("", 0, "").text("").build();
    return read(comment, nothing, "", null, List.of());
  }

  /** The record of an occurrence; where it says nothing, it is like the other. */
  static SourceRecord of(JsonNode occurrence, SourceRecord other) throws FaultyRecordException {
    String key = occurrence.path("key").asText();
    if (!key.matches("[0-9a-f]{16}")) {
      throw new FaultyRecordException(
          "\"key\" of an occurrence must be 16 hexadecimal digits, got \"" + shown(key) + "\"");
    }
    SourceRecord record =
        read(
            occurrence,
            other,
            key,
            occurrence.has("id") ? string(occurrence, "id") : other.id(),
            occurrence.has("tags") ? strings(occurrence.get("tags")) : other.tags());
    if (record.text().isBlank() && record.id() == null && record.cites().isEmpty()) {
      throw new FaultyRecordException("text is empty, and there is neither an id nor a link");
    }
    return record;
  }

  /** An occurrence that is not the kept one. */
  static Occurrence occurrence(JsonNode node, SourceRecord kept) throws FaultyRecordException {
    String word = node.path("kind").asText();
    for (CopyKind kind : CopyKind.values()) {
      if (kind != CopyKind.ORIGINAL && kind.word().equals(word)) {
        return new Occurrence(
            of(node, kept),
            kind,
            node.path("similarity").asDouble(1.0),
            node.path("containment").asDouble(1.0));
      }
    }
    throw new FaultyRecordException(
        "\"kind\" of a copy must be exact, near or partial, got \"" + shown(word) + "\"");
  }

  private static SourceRecord read(
      JsonNode node, SourceRecord other, String key, @Nullable String id, List<String> tags)
      throws FaultyRecordException {
    String text = node.has("text") ? string(node, "text") : other.text();
    return SourceRecord.builder(
            node.path("source").asText(other.source()),
            node.path("record").asLong(other.number()),
            key)
        .lines(lines(node.path("lines")))
        .id(id)
        .parent(node.has("parent") ? string(node, "parent") : other.parent())
        .thread(node.has("thread") ? string(node, "thread") : other.thread())
        .title(node.has("title") ? string(node, "title") : other.title())
        .author(node.has("author") ? string(node, "author") : other.author())
        .date(node.has("date") ? date(node) : other.date())
        .votes(node.has("votes") ? votes(node) : other.votes())
        .url(node.has("url") ? string(node, "url") : other.url())
        .lang(node.has("lang") ? string(node, "lang") : other.lang())
        .tags(tags)
        .cites(node.has("cites") ? cites(node.get("cites")) : other.cites())
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
    return value == null ? null : Dates.parse(value);
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

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
