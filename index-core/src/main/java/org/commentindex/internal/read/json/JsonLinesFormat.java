package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.FaultyRecordException;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.LineReader;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.field.FieldNames;
import org.commentindex.internal.read.field.GenericField;
import org.commentindex.internal.read.field.UnknownTexts;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Reads JSON lines with generic fields. A faulty line is rejected and the others are read. */
public final class JsonLinesFormat implements RecordFormat {
  private static final String TOO_LONG =
      "a line of more than " + Json.MAX_STRING_CHARS + " characters: give it as a JSON array";

  @Override
  public String name() {
    return "JSON lines";
  }

  @Override
  public boolean matches(SourceHead head) {
    return JsonShape.of(head) == JsonShape.LINES;
  }

  /** Returns true if a record in the head has its text in a field of a usual name. */
  public static boolean hasNamedFields(SourceHead head, FormatChoice choice) throws IOException {
    return JsonFields.of(FieldNames.of(choice)).hasRecords(head.text());
  }

  @Override
  public void read(SourceInput source, RecordSink sink) throws IOException {
    SourceInput input = JsonFields.withRecords(source);
    JsonFields fields = JsonFields.of(input, sink);
    UnknownTexts unknown = new UnknownTexts();
    LineReader lines = new LineReader(input.reader(), Json.MAX_STRING_CHARS);
    while (lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      List<RawRecord> records = new ArrayList<>();
      @Nullable String fault;
      try {
        fault = records(lines, fields, unknown, input, records);
      } catch (JsonProcessingException e) {
        fault = Json.reason(e);
        records.clear();
      }
      for (RawRecord record : records) {
        sink.accept(record);
      }
      if (fault != null) {
        Rejection problem = input.problem(lines.number(), fault);
        if (fault.equals(JsonRecords.INDEX)) {
          sink.warn(problem);
        } else {
          sink.reject(problem);
        }
      }
    }
    unknown.report(input.source(), sink);
  }

  /** Adds the records of a line, and returns why it has none, or null. */
  private static @Nullable String records(
      LineReader line,
      JsonFields fields,
      UnknownTexts unknown,
      SourceInput input,
      List<RawRecord> records)
      throws IOException {
    if (line.isTooLong()) {
      return TOO_LONG;
    }
    String fault = null;
    try (JsonParser json = Json.FACTORY.createParser(line.buffer(), line.start(), line.length())) {
      JsonRecords found =
          new JsonRecords(json, fields.names(), fields.people(), unknown, fields.maps());
      for (JsonRecords.Found next = found.next(); next != null; next = found.next()) {
        if (next.fault() != null) {
          fault =
              found.isIndex()
                  ? JsonRecords.INDEX
                  : JsonRecords.NO_OBJECT.equals(next.fault())
                      ? "\"text\" is missing: the line is not a JSON object"
                      : next.fault();
          continue;
        }
        RawRecord.Builder record = next.record().toRecord(input, line.number(), fields.people());
        if (!next.root() && next.record().value(GenericField.ID) == null) {
          record.location(input.location() + "\0n:" + line.number() + "." + next.number());
        }
        records.add(record.build());
        RawRecord reply = next.record().reply(input, line.number());
        if (reply != null) {
          records.add(reply);
        }
      }
    }
    return fault;
  }

  /** Reads a record from each line that is not blank; a faulty line is rejected. */
  static void forEachLine(SourceInput input, RecordSink sink, LineParser parser)
      throws IOException {
    LineReader lines = new LineReader(input.reader(), Json.MAX_STRING_CHARS);
    while (lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      RawRecord record;
      try {
        record = parse(input, lines, parser);
      } catch (JsonProcessingException e) {
        sink.reject(input.problem(lines.number(), Json.reason(e)));
        continue;
      } catch (FaultyRecordException e) {
        sink.reject(input.problem(lines.number(), e.reason()));
        continue;
      }
      sink.accept(record);
    }
  }

  private static RawRecord parse(SourceInput input, LineReader line, LineParser parser)
      throws IOException, FaultyRecordException {
    if (line.isTooLong()) {
      throw new FaultyRecordException(TOO_LONG);
    }
    try (JsonParser json = Json.FACTORY.createParser(line.buffer(), line.start(), line.length())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        while (json.nextToken() != null) {
          json.skipChildren();
        }
        throw new FaultyRecordException("\"text\" is missing: the line is not a JSON object");
      }
      RawRecord record = parser.read(json, input, line.number());
      if (json.nextToken() != null) {
        throw new FaultyRecordException("broken JSON: text after the object");
      }
      return record;
    }
  }

  /** Reads an object to its end. The parser is at its start. */
  interface LineParser {
    RawRecord read(JsonParser json, SourceInput input, long line)
        throws IOException, FaultyRecordException;
  }
}
