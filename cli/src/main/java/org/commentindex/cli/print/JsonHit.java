package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.commentindex.model.Comment;
import org.commentindex.query.Hit;
import org.commentindex.query.ScorePart;
import org.commentindex.query.ThreadEntry;

/** What is told of a hit besides itself, as JSON: its score, its thread, its matches. */
final class JsonHit {
  private JsonHit() {}

  private static void of(JsonGenerator json, String query, Hit hit) throws IOException {
    json.writeStringField("query", query);
    json.writeNumberField("rank", hit.rank());
    json.writeStringField("hit", hit.id());
  }

  static void score(JsonGenerator json, String query, Hit hit, List<ScorePart> parts)
      throws IOException {
    of(json, query, hit);
    JsonValues.share(json, "score", hit.score());
    json.writeArrayFieldStart("parts");
    for (ScorePart part : parts) {
      json.writeStartObject();
      JsonValues.share(json, "score", part.score());
      JsonValues.text(json, "field", part.field());
      json.writeStringField("words", part.words());
      JsonValues.share(json, "occurrences", part.occurrences());
      JsonValues.number(json, "comments", part.comments() == 0 ? null : part.comments());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void context(JsonGenerator json, String query, Hit hit, ThreadEntry entry, boolean quoted)
      throws IOException {
    Comment comment = entry.comment();
    of(json, query, hit);
    json.writeNumberField("depth", entry.depth());
    json.writeStringField("id", comment.id());
    JsonValues.text(json, "text", comment.text());
    JsonValues.text(json, "author", comment.author());
    JsonValues.date(json, "date", comment.date());
    JsonValues.text(json, "parent", comment.parent());
    json.writeBooleanField("quoted", quoted);
  }

  static void match(JsonGenerator json, String query, Hit hit, KwicLine line) throws IOException {
    of(json, query, hit);
    json.writeStringField("left", line.left());
    json.writeStringField("match", line.match());
    json.writeStringField("right", line.right());
  }
}
