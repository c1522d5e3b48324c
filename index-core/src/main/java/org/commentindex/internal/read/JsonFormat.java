package org.commentindex.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.FieldNames;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;

/**
 * Reads JSON other than JSON lines: an array of records with generic fields, an object that
 * contains such an array, or a single record. If the JSON is broken, the records before the error
 * are read and the rest is rejected.
 */
final class JsonFormat implements RecordFormat {
  /** Names of the field that contains the array of records. */
  static final Set<String> RECORD_ARRAYS =
      Set.of(
          "comments",
          "items",
          "data",
          "posts",
          "messages",
          "results",
          "records",
          "entries",
          "replies",
          "children",
          "responses",
          "answers",
          "threads",
          "hits");

  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public boolean matches(SourceHead head) {
    JsonShape shape = JsonShape.of(head);
    return shape == JsonShape.ARRAY || shape == JsonShape.DOCUMENT;
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    try (JsonParser json = Json.FACTORY.createParser(input.reader())) {
      JsonRecords records = new JsonRecords(json, FieldNames.of(input.options().format()));
      while (true) {
        JsonRecords.Found found;
        try {
          found = records.next();
        } catch (JsonProcessingException e) {
          Long line = (long) Math.max(1, json.currentLocation().getLineNr());
          sink.reject(input.problem(line, Json.reason(e) + "; nothing after it is read"));
          return;
        }
        if (found == null) {
          return;
        }
        if (found.fault() != null) {
          sink.reject(input.problem(found.line(), found.fault()));
        } else {
          sink.accept(found.record().toRecord(input, found.number()));
        }
      }
    }
  }
}
