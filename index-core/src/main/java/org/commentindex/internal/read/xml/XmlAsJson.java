package org.commentindex.internal.read.xml;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * An XML text as JSON, an element at a time: attributes and elements are fields, and elements that
 * repeat are objects in an array. Ends at the first error. Not thread-safe.
 */
final class XmlAsJson extends Reader {
  private final XmlCursor xml;
  private final XmlOutline outline;
  private final JsonGenerator json;
  private final StringWriter pending = new StringWriter();
  private final Deque<Open> open = new ArrayDeque<>();
  private int taken;
  private boolean done;
  private @Nullable XMLStreamException error;

  /**
   * An open element that is an object or a list.
   *
   * @param list whether it is an array of its elements
   * @param inArray whether it is alone in an array
   */
  private record Open(boolean list, boolean inArray) {}

  XmlAsJson(Reader text, XmlOutline outline) throws IOException {
    xml = new XmlCursor(text);
    this.outline = outline;
    json = Json.FACTORY.createGenerator(pending);
    json.writeStartObject();
  }

  /** Returns the error at which the text ended, or null. */
  @Nullable XMLStreamException error() {
    return error;
  }

  /** Returns the line of the error, from 1. */
  long line() {
    return error == null ? xml.line() : xml.line(error);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (taken == pending.getBuffer().length() && !done) {
      pending.getBuffer().setLength(0);
      taken = 0;
      advance();
    }
    int count = Math.min(length, pending.getBuffer().length() - taken);
    pending.getBuffer().getChars(taken, taken + count, target, offset);
    taken += count;
    return count == 0 ? -1 : count;
  }

  private void advance() throws IOException {
    try {
      if (xml.nextElement()) {
        closeTo(xml.depth() - 1);
        element();
      } else {
        done = true;
      }
    } catch (XMLStreamException e) {
      if (XmlCursor.cause(e) instanceof UnreadableSourceException unreadable) {
        throw unreadable;
      }
      error = e;
      done = true;
    }
    if (done) {
      closeTo(0);
      json.writeEndObject();
    }
    json.flush();
  }

  private void closeTo(int depth) throws IOException {
    while (open.size() > depth) {
      Open last = open.pop();
      if (last.list()) {
        json.writeEndArray();
      } else {
        json.writeEndObject();
      }
      if (last.inArray()) {
        json.writeEndArray();
      }
    }
  }

  /** Writes an element with text as a value, or begins an object or an array. */
  private void element() throws XMLStreamException, IOException {
    String name = XmlOutline.local(xml.name());
    Map<String, String> attributes = xml.attributes();
    attributes.keySet().removeIf(a -> a.equals("type") || a.equals("nil") || a.startsWith("xml"));
    String text = xml.textBeforeElements();
    boolean inList = !open.isEmpty() && open.getFirst().list();
    if (text != null && attributes.isEmpty()) {
      value(inList ? null : name, text);
      return;
    }
    boolean list = text == null && attributes.isEmpty() && outline.lists().contains(name);
    boolean inArray = !inList && !list && outline.repeated().contains(name);
    if (!inList) {
      json.writeFieldName(name);
    }
    if (inArray) {
      json.writeStartArray();
    }
    if (list) {
      json.writeStartArray();
    } else {
      json.writeStartObject();
    }
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      json.writeStringField(XmlOutline.local(attribute.getKey()), attribute.getValue());
    }
    open.push(new Open(list, inArray));
    if (text != null) {
      value("text", text);
      closeTo(open.size() - 1);
    }
  }

  private void value(@Nullable String name, String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    if (name != null) {
      json.writeFieldName(name);
    }
    json.writeString(text);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
