package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.apache.commons.io.IOUtils;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.RemarkReader;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.field.UnknownTexts;
import org.commentindex.source.RawRecord;

/**
 * Reads JSON other than JSON lines: arrays of records with generic fields at any depth, or single
 * records. If the JSON is broken, the records before the error are read and the rest is rejected.
 */
public final class JsonFormat implements RecordFormat {
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
  public void read(SourceInput source, RecordSink sink) throws IOException {
    SourceInput input = JsonFields.withRecords(source);
    JsonFields fields = JsonFields.of(input, sink);
    UnknownTexts unknown = new UnknownTexts();
    int start = JsonShape.start(input.head().text());
    Reader whole = input.reader();
    IOUtils.skipFully(whole, start);
    RemarkReader text = new RemarkReader(whole, start > 0);
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      JsonRecords records =
          new JsonRecords(json, fields.names(), fields.people(), unknown, fields.maps());
      while (true) {
        JsonRecords.Found found;
        try {
          found = records.next();
        } catch (JsonProcessingException e) {
          if (start > 0 && records.isComplete()) {
            break; // the end of the script
          }
          Long line = (long) Math.max(1, json.currentLocation().getLineNr());
          sink.reject(input.problem(line, Json.reason(e) + "; nothing after it is read"));
          break;
        }
        if (found == null) {
          break;
        }
        if (found.fault() == null) {
          accept(found, fields, input, sink);
        } else {
          tell(found, records, input, sink);
        }
      }
      text.finish(input.source(), sink);
    }
    unknown.report(input.source(), sink);
  }

  private static void tell(
      JsonRecords.Found fault, JsonRecords records, SourceInput input, RecordSink sink) {
    if (fault.root() && records.isIndex()) {
      sink.warn(input.problem(null, JsonRecords.INDEX));
      return;
    }
    String detail = fault.root() ? ", and there is no array of comments" + records.fields() : "";
    sink.reject(input.problem(fault.line(), fault.fault() + detail));
  }

  /** Returns true if the values of a text, possibly truncated, are texts with dates. */
  public static boolean hasDatedTexts(String text) throws IOException {
    return JsonFields.hasDatedTexts(text);
  }

  private static void accept(
      JsonRecords.Found found, JsonFields fields, SourceInput input, RecordSink sink)
      throws IOException {
    sink.accept(found.record().toRecord(input, found.number(), fields.people()).build());
    RawRecord reply = found.record().reply(input, found.number());
    if (reply != null) {
      sink.accept(reply);
    }
  }
}
