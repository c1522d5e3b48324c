package org.commentindex.internal.read.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.LineReader;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.UnreadableException;
import org.commentindex.internal.text.TextReader;

/**
 * A service's export, as one document or an object a line. Where a document breaks, what came
 * before is in and the rest is rejected; a line that is wrong costs that line alone.
 */
public final class ServiceFormat implements RecordFormat {
  private final Service service;

  ServiceFormat(Service service) {
    this.service = service;
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public boolean matches(Head head) {
    return service.matches(head.json());
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    Page page = new Page(input, sink);
    TextReader reader = input.reader();
    try {
      if (isLines(input.head())) {
        readLines(reader, page);
      } else {
        readDocument(reader, page);
      }
    } finally {
      page.end();
      if (reader.strays() > 0) {
        sink.remark(
            input.note(
                null,
                reader.strays()
                    + " bytes are not "
                    + input.head().encoding().charset().name()
                    + " and were read as windows-1252"));
      }
    }
  }

  private void readDocument(TextReader reader, Page page) throws IOException {
    JsonParser json = Json.FACTORY.createParser(reader);
    JsonWalk walk = new JsonWalk(json, service, page);
    try {
      walk.run();
      walk.giveUp(false);
    } catch (JsonProcessingException e) {
      long line = Math.max(1, json.currentLocation().getLineNr());
      page.reject(line, Json.reason(e) + "; nothing after it is read");
      walk.giveUp(true);
    } catch (UnreadableException e) {
      walk.giveUp(true);
      throw e;
    }
  }

  private void readLines(TextReader reader, Page page) throws IOException {
    LineReader lines = new LineReader(reader, Json.LONGEST);
    while (lines.next()) {
      if (lines.isTooLong()) {
        page.reject(lines.number(), "a line of more than " + Json.LONGEST + " characters");
      } else if (!lines.isBlank()) {
        readLine(lines, page);
      }
    }
  }

  private void readLine(LineReader line, Page page) throws IOException {
    page.atLine(line.number());
    try (JsonParser json = Json.FACTORY.createParser(line.buffer(), line.start(), line.length())) {
      JsonWalk walk = new JsonWalk(json, service, page);
      try {
        walk.run();
      } catch (JsonProcessingException e) {
        page.reject(line.number(), Json.reason(e));
      }
      walk.giveUp(false);
    }
  }

  /** Whether each line is an object of its own: two of the first ones are. */
  private static boolean isLines(Head head) {
    return head.text()
            .lines()
            .filter(line -> !line.isBlank())
            .limit(20)
            .filter(line -> line.startsWith("{") && isObject(line))
            .limit(2)
            .count()
        == 2;
  }

  private static boolean isObject(String line) {
    try (JsonParser json = Json.FACTORY.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      json.skipChildren();
      return json.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string has no input to fail
    }
  }
}
