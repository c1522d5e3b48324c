package org.commentindex.internal.read.service.base;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.JsonWrapper;
import org.commentindex.internal.read.base.LineReader;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.text.TextReader;

/**
 * The record format of a service's export, either one JSON document or JSON lines. If a document is
 * malformed, the records before the error are kept and the rest is rejected. A malformed line
 * rejects only that line.
 */
public final class ServiceFormat implements RecordFormat {
  /** The number of lines that are checked for JSON lines. Chosen by hand. */
  private static final int LINES_TO_CHECK = 20;

  /** The number of lines that must be objects: one could be a whole document. */
  private static final int MIN_OBJECT_LINES = 2;

  private final Service service;

  public ServiceFormat(Service service) {
    this.service = service;
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public boolean matches(SourceHead head) {
    return service.matches(head.json());
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    read(input, sink, new ExportContext(input, sink));
  }

  /** Reads a file in a context. */
  public void read(SourceInput input, RecordSink sink, ExportContext context) throws IOException {
    TextReader reader = input.reader();
    try {
      if (isLines(input.head())) {
        readLines(reader, context);
      } else {
        int wrapper = JsonWrapper.length(input.head().text());
        for (int i = 0; i < wrapper; i++) {
          reader.read();
        }
        readDocument(reader, wrapper > 0, context);
      }
    } finally {
      context.finish();
      if (reader.malformedBytes() > 0) {
        sink.warn(
            input.problem(
                null,
                reader.malformedBytes()
                    + " bytes are not "
                    + input.head().encoding().charset().name()
                    + " and were read as windows-1252"));
      }
    }
  }

  private void readDocument(TextReader reader, boolean wrapped, ExportContext context)
      throws IOException {
    JsonParser json = Json.FACTORY.createParser(reader);
    JsonWalker walker = new JsonWalker(json, service, context);
    try {
      if (wrapped) {
        walker.runOnce();
      } else {
        walker.run();
      }
      walker.finish();
    } catch (JsonProcessingException e) {
      long line = Math.max(1, json.currentLocation().getLineNr());
      context.reject(line, Json.reason(e) + "; nothing after it is read");
      walker.finishTruncated();
    } catch (UnreadableSourceException e) {
      walker.finishTruncated();
      throw e;
    }
  }

  private void readLines(TextReader reader, ExportContext context) throws IOException {
    LineReader lines = new LineReader(reader, Json.MAX_STRING_CHARS);
    while (lines.next()) {
      if (lines.isTooLong()) {
        context.reject(lines.number(), "line longer than " + Json.MAX_STRING_CHARS + " characters");
      } else if (!lines.isBlank()) {
        readLine(lines, context);
      }
    }
  }

  private void readLine(LineReader line, ExportContext context) throws IOException {
    context.setLine(line.number());
    try (JsonParser json = Json.FACTORY.createParser(line.buffer(), line.start(), line.length())) {
      JsonWalker walker = new JsonWalker(json, service, context);
      try {
        walker.run();
      } catch (JsonProcessingException e) {
        context.reject(line.number(), Json.reason(e));
      }
      walker.finish();
    }
  }

  /** Returns true for JSON lines: at least two of the first lines are complete objects. */
  private static boolean isLines(SourceHead head) {
    return head.text()
            .lines()
            .filter(line -> !line.isBlank())
            .limit(LINES_TO_CHECK)
            .filter(line -> line.startsWith("{") && Json.isObject(line))
            .limit(MIN_OBJECT_LINES)
            .count()
        == MIN_OBJECT_LINES;
  }
}
