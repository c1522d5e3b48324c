package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.query.Hit;
import org.commentindex.query.Quote;
import org.commentindex.query.Snippet;

/** The fields of a hit and of an exported comment. */
final class JsonComment {
  /**
   * The fields a hit has, in order, without version and type; those of a comment are among them.
   */
  static final List<String> FIELDS =
      List.of(
          "query",
          "rank",
          "id",
          "score",
          "text",
          "snippets",
          "title",
          "author",
          "date",
          "thread",
          "parent",
          "url",
          "votes",
          "lang",
          "cites",
          "topics",
          "copies",
          "group",
          "alike",
          "occurrences");

  private JsonComment() {}

  /** The fields of a hit that are known without its comment. */
  static void id(JsonGenerator json, String query, int rank, String id) throws IOException {
    json.writeStringField("query", query);
    json.writeNumberField("rank", rank);
    json.writeStringField("id", id);
  }

  static void hit(JsonGenerator json, String query, Hit hit) throws IOException {
    id(json, query, hit.rank(), hit.id());
    JsonValues.share(json, "score", hit.score());
    JsonValues.text(json, "text", hit.comment().text());
    JsonValues.texts(json, "snippets", hit.snippets().stream().map(Snippet::text).toList());
    known(json, hit.comment());
    json.writeArrayFieldStart("occurrences");
    for (Occurrence occurrence : hit.comment().occurrences()) {
      json.writeStartObject();
      place(json, occurrence);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A comment with all that its records say, so that indexing it again gives the same. */
  static void comment(JsonGenerator json, Comment comment) throws IOException {
    json.writeStringField("id", comment.id());
    JsonValues.text(json, "text", comment.text());
    known(json, comment);
    json.writeArrayFieldStart("occurrences");
    for (Occurrence occurrence : comment.occurrences()) {
      json.writeStartObject();
      place(json, occurrence);
      if (occurrence.kind() == CopyKind.ORIGINAL) {
        JsonRecord.original(json, comment);
      } else {
        JsonValues.share(json, "containment", occurrence.containment());
        JsonRecord.copy(json, comment.kept(), occurrence.record());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What a comment quotes, in order. */
  static void quotes(JsonGenerator json, List<Quote> quotes) throws IOException {
    json.writeArrayFieldStart("quotes");
    for (Quote quote : quotes) {
      json.writeStartObject();
      json.writeStringField("id", quote.comment().id());
      JsonValues.text(json, "author", quote.comment().author());
      json.writeStringField("text", quote.text());
      JsonValues.share(json, "containment", quote.containment());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void known(JsonGenerator json, Comment comment) throws IOException {
    JsonValues.text(json, "title", comment.title());
    JsonValues.text(json, "author", comment.author());
    JsonValues.date(json, "date", comment.date());
    JsonValues.text(json, "thread", comment.thread());
    JsonValues.text(json, "parent", comment.parent());
    JsonValues.text(json, "url", comment.url());
    JsonValues.number(json, "votes", comment.votes());
    JsonValues.text(json, "lang", comment.lang());
    JsonValues.cites(json, comment.cites());
    JsonValues.texts(json, "topics", comment.topics());
    json.writeNumberField("copies", comment.copies());
    JsonValues.text(json, "group", comment.group());
    json.writeNumberField("alike", comment.alike());
  }

  /** Where a record stood, and how it stands to the comment. */
  static void place(JsonGenerator json, Occurrence occurrence) throws IOException {
    SourceRecord record = occurrence.record();
    json.writeStringField("source", record.source());
    json.writeNumberField("record", record.number());
    if (record.lines() != null) {
      JsonValues.lines(json, "lines", record.lines());
    }
    json.writeStringField("kind", occurrence.kind().word());
    if (occurrence.kind() != CopyKind.ORIGINAL) {
      JsonValues.share(json, "similarity", occurrence.similarity());
    }
    json.writeStringField("key", record.key());
  }
}
