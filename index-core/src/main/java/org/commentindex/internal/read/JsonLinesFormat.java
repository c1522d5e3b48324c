package org.commentindex.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.commentindex.internal.read.base.FaultyRecordException;
import org.commentindex.internal.read.base.FieldNames;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.LineReader;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.source.RawRecord;

/** Reads JSON lines with generic fields. A faulty line is rejected and the others are read. */
final class JsonLinesFormat implements RecordFormat {

  @Override
  public String name() {
    return "JSON lines";
  }

  @Override
  public boolean matches(SourceHead head) {
    return JsonShape.of(head) == JsonShape.LINES;
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    FieldNames names = FieldNames.of(input.options().format());
    forEachLine(input, sink, (json, from, line) -> record(json, names, from, line));
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
      throw new FaultyRecordException(
          "a line of more than " + Json.MAX_STRING_CHARS + " characters: give it as a JSON array");
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

  private static RawRecord record(JsonParser json, FieldNames names, SourceInput input, long line)
      throws IOException, FaultyRecordException {
    GenericRecord record = GenericRecord.read(json, names);
    String fault = record.fault();
    if (fault != null) {
      throw new FaultyRecordException(fault);
    }
    return record.toRecord(input, line);
  }

  /** Reads an object to its end. The parser is at its start. */
  interface LineParser {
    RawRecord read(JsonParser json, SourceInput input, long line)
        throws IOException, FaultyRecordException;
  }
}
