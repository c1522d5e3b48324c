package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.table.TableFormat;

/** Reads JSON arrays of arrays, which are tables: each inner array is a row. */
public final class JsonTableFormat implements RecordFormat {
  /** Marks the rows as UTF-8. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final TableFormat tables;

  public JsonTableFormat(FormatChoice choice) {
    tables = new TableFormat(choice);
  }

  @Override
  public String name() {
    return "JSON table";
  }

  @Override
  public boolean matches(SourceHead head) {
    String text = head.text().stripLeading();
    if (!text.startsWith("[") && !text.startsWith("{")) {
      return false;
    }
    try (JsonRows rows = new JsonRows(new StringReader(head.text()));
        InputStream in = csv(rows)) {
      return tables.matches(SourceHead.of(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen when reading a string
    }
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    try (JsonRows rows = new JsonRows(input.reader());
        InputStream in = csv(rows)) {
      SourceHead head = SourceHead.of(in);
      tables.read(
          new SourceInput(input.source(), input.location(), head, in, input.options()), sink);
      JsonProcessingException error = rows.error();
      if (error != null) {
        sink.reject(input.problem(rows.line(), Json.reason(error) + "; nothing after it is read"));
      }
      rows.unknown().report(input.source(), sink);
    }
  }

  private static InputStream csv(Reader rows) throws IOException {
    return new SequenceInputStream(
        new ByteArrayInputStream(BYTE_ORDER_MARK),
        ReaderInputStream.builder().setReader(rows).setCharset(StandardCharsets.UTF_8).get());
  }
}
