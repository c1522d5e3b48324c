package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/** The fields of a folded copy and of the evidence for it. */
final class JsonCopy {
  /** Their names, in order, without version and type. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "author",
          "kind",
          "similarity",
          "containment",
          "source",
          "record",
          "lines",
          "original",
          "differs");

  private JsonCopy() {}

  static void copy(JsonGenerator json, Comment comment, Occurrence copy) throws IOException {
    json.writeStringField("id", comment.id());
    JsonValues.text(json, "author", comment.author());
    json.writeStringField("kind", copy.kind().word());
    JsonValues.share(json, "similarity", copy.similarity());
    JsonValues.share(json, "containment", copy.containment());
    place(json, copy.record());
    json.writeObjectFieldStart("original");
    place(json, comment.kept());
    json.writeEndObject();
    differs(json, comment.text(), copy.record().text());
  }

  /** How the second text differs from the first. */
  static void differs(JsonGenerator json, String kept, String copy) throws IOException {
    json.writeArrayFieldStart("differs");
    for (String[] change : changes(kept, copy)) {
      json.writeStartObject();
      JsonValues.text(json, "removed", change[0]);
      JsonValues.text(json, "added", change[1]);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, SourceRecord record) throws IOException {
    json.writeStringField("source", record.source());
    json.writeNumberField("record", record.number());
    if (record.lines() != null) {
      JsonValues.lines(json, "lines", record.lines());
    }
  }

  /** Pairs of words removed and words added in their place; one of both may be empty. */
  private static List<String[]> changes(String kept, String copy) {
    List<String[]> changes = new ArrayList<>();
    boolean open = false;
    for (WordDiff.Run run : WordDiff.between(kept, copy)) {
      if (run.kind() == WordDiff.Kind.SAME) {
        open = false;
        continue;
      }
      if (!open) {
        changes.add(new String[] {"", ""});
        open = true;
      }
      String[] change = changes.getLast();
      int side = run.kind() == WordDiff.Kind.REMOVED ? 0 : 1;
      change[side] = change[side].isEmpty() ? run.text() : change[side] + " " + run.text();
    }
    return changes;
  }
}
