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
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML as the JSON with the same content: exports of services, lists of records with the
 * usual names, and a single record, as sites keep each comment in a file.
 */
public final class YamlFormat implements RecordFormat {
  /** Marks the text as UTF-8. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** The first line: the start of a document, a field, or a field in a list. */
  private static final Pattern FIRST =
      Pattern.compile("(?:---|(?:- {1,7})?[A-Za-z_][\\w-]{0,40}:(?: .{0,2000})?)");

  /** A list of objects, as an export of comments has: {@code - author: ann}. */
  private static final Pattern LIST =
      Pattern.compile("(?m)^ {0,40}- {1,7}[A-Za-z_][\\w-]{0,40}:(?: |$)");

  /** Lines before the first field: comments, the start of a document. */
  private static final Pattern ABOVE =
      Pattern.compile("\\A(?:(?:#[^\\n]{0,2000}|---[ \\t]*)?\\R)++");

  private final List<RecordFormat> services;

  /**
   * Creates a format.
   *
   * @param services the formats of services that are JSON
   */
  public YamlFormat(List<RecordFormat> services) {
    this.services = List.copyOf(services);
  }

  @Override
  public String name() {
    return "YAML";
  }

  @Override
  public boolean matches(SourceHead head) {
    String text = ABOVE.matcher(head.text()).replaceFirst("");
    String first = text.lines().findFirst().orElse("").stripTrailing();
    if (!FIRST.matcher(first).matches()) {
      return false;
    }
    boolean list = LIST.matcher(text).find();
    try (YamlAsJson yaml = new YamlAsJson(new StringReader(head.text()));
        InputStream in = json(yaml)) {
      SourceHead json = SourceHead.of(in);
      boolean service = list && service(json) != null;
      boolean records = service || YamlRecords.in(json.text(), list);
      return records && (yaml.error() == null || !head.complete());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen when reading a string
    }
  }

  private @Nullable RecordFormat service(SourceHead json) {
    for (RecordFormat service : services) {
      if (service.matches(json)) {
        return service;
      }
    }
    return null;
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    YamlRemarks text = new YamlRemarks(input.reader());
    try (YamlAsJson yaml = new YamlAsJson(text);
        InputStream in = json(yaml)) {
      SourceHead head = SourceHead.of(in);
      RecordFormat service = service(head);
      RecordFormat format = service == null ? new JsonFormat() : service;
      format.read(
          new SourceInput(input.source(), input.location(), head, in, input.options()), sink);
      text.report(input.source(), sink);
      JsonProcessingException error = yaml.error();
      if (error != null) {
        String reason = Json.reason(error) + "; nothing after it is read";
        sink.reject(input.problem(yaml.line(), reason));
      }
    }
  }

  private static InputStream json(Reader yaml) throws IOException {
    return new SequenceInputStream(
        new ByteArrayInputStream(BYTE_ORDER_MARK),
        ReaderInputStream.builder().setReader(yaml).setCharset(StandardCharsets.UTF_8).get());
  }
}
