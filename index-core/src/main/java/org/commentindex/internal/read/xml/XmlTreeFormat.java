package org.commentindex.internal.read.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.io.input.ReaderInputStream;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.json.JsonFormat;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.commentindex.internal.read.xml.base.XmlRoot;
import org.commentindex.internal.text.TextEncoding;
import org.commentindex.internal.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads any other XML as the JSON with the same content: exports of services that also write JSON,
 * and elements with a text and a date whose names are unknown.
 */
public final class XmlTreeFormat implements RecordFormat {
  /** Marks the text as UTF-8. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Roots of documents, pictures and settings, whose texts are no comments. */
  private static final Set<String> DOCUMENTS =
      Set.of("html", "svg", "plist", "document", "workbook", "project", "configuration", "xbel");

  private final List<RecordFormat> services;

  /**
   * Creates a format.
   *
   * @param services the formats of services that are JSON
   */
  public XmlTreeFormat(List<RecordFormat> services) {
    this.services = List.copyOf(services);
  }

  @Override
  public String name() {
    return "XML";
  }

  @Override
  public boolean matches(SourceHead head) {
    XmlRoot root = XmlRoot.of(head);
    if (root == null
        || DOCUMENTS.contains(XmlOutline.local(root.name()).toLowerCase(Locale.ROOT))) {
      return false;
    }
    try (XmlAsJson xml = new XmlAsJson(new StringReader(head.text()), XmlOutline.of(head.text()));
        InputStream in = json(xml)) {
      SourceHead json = SourceHead.of(in);
      boolean broken = xml.error() != null && head.complete();
      return !broken && (service(json) != null || JsonFormat.hasDatedTexts(json.text()));
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
    TextEncoding encoding = TextEncoding.ofMarkup(input.head().bytes());
    Reader text = new TextReader(input.head().textBefore(input.rest()), encoding.charset());
    try (XmlAsJson xml = new XmlAsJson(text, XmlOutline.of(input.head().text()));
        InputStream in = json(xml)) {
      SourceHead head = SourceHead.of(in);
      RecordFormat service = service(head);
      RecordFormat format = service == null ? new JsonFormat() : service;
      format.read(
          new SourceInput(input.source(), input.location(), head, in, input.options()), sink);
      XMLStreamException error = xml.error();
      if (error != null) {
        String reason = XmlCursor.reason(error) + "; nothing after it is read";
        sink.reject(input.problem(xml.line(), reason));
      }
    }
  }

  private static InputStream json(Reader xml) throws IOException {
    return new SequenceInputStream(
        new ByteArrayInputStream(BYTE_ORDER_MARK),
        ReaderInputStream.builder().setReader(xml).setCharset(StandardCharsets.UTF_8).get());
  }
}
