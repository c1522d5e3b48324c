package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Objects;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an exported occurrence says of its record: only that which the comment does not say already,
 * with null for what this one record does not know.
 */
final class JsonRecord {
  private JsonRecord() {}

  /** The kept record, beside the comment: a comment also knows what only a copy says. */
  static void original(JsonGenerator json, Comment comment) throws IOException {
    SourceRecord record = comment.kept();
    if (record.id() != null) {
      json.writeStringField("id", record.id());
    }
    text(json, "parent", record.parent(), comment.parent());
    text(json, "thread", record.thread(), comment.thread());
    text(json, "title", record.title(), comment.title());
    text(json, "author", record.author(), comment.author());
    text(json, "date", record.date(), comment.date());
    votes(json, record.votes(), comment.votes());
    text(json, "url", record.url(), comment.url());
    if (record.lang() != null || comment.lang() != null) {
      JsonValues.text(json, "lang", record.lang());
    }
    if (!record.tags().isEmpty()) {
      JsonValues.texts(json, "tags", record.tags());
    }
  }

  /** A copy, beside the kept record. */
  static void copy(JsonGenerator json, SourceRecord kept, SourceRecord record) throws IOException {
    text(json, "id", record.id(), kept.id());
    text(json, "parent", record.parent(), kept.parent());
    text(json, "thread", record.thread(), kept.thread());
    text(json, "title", record.title(), kept.title());
    text(json, "author", record.author(), kept.author());
    text(json, "date", record.date(), kept.date());
    votes(json, record.votes(), kept.votes());
    text(json, "url", record.url(), kept.url());
    text(json, "lang", record.lang(), kept.lang());
    if (!record.tags().equals(kept.tags())) {
      JsonValues.texts(json, "tags", record.tags());
    }
    if (!record.cites().equals(kept.cites())) {
      JsonValues.cites(json, record.cites());
    }
    text(json, "text", record.text(), kept.text());
  }

  private static void text(
      JsonGenerator json, String name, @Nullable Object value, @Nullable Object expected)
      throws IOException {
    if (!Objects.equals(value, expected)) {
      JsonValues.text(json, name, value == null ? null : value.toString());
    }
  }

  private static void votes(JsonGenerator json, @Nullable Long value, @Nullable Long expected)
      throws IOException {
    if (!Objects.equals(value, expected)) {
      JsonValues.number(json, "votes", value);
    }
  }
}
