package org.commentindex.internal.read.xml.base;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.commentindex.internal.read.base.Json;
import org.jspecify.annotations.Nullable;

/**
 * Streams through an XML file element by element. Names include their prefix as written, because
 * exports that were split or joined by hand do not always declare their namespaces. Entities that
 * the file defines are neither resolved nor fetched. Not thread-safe.
 */
public final class XmlCursor {
  /** The limit on element nesting. Chosen by hand: exports nest a few levels. */
  private static final int MAX_DEPTH = 1000;

  /** The limit on the parser's messages, in characters: they may quote the file. Chosen by hand. */
  private static final int MAX_REASON_LENGTH = 160;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private int depth;

  /** Whether the current element is the next one, because it was read in advance. */
  private boolean pushedBack;

  public XmlCursor(Reader text) {
    try {
      xml = FACTORY.createXMLStreamReader(new XmlCharacterFilter(text));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("creating a reader reads no input", e);
    }
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Json.MAX_STRING_CHARS);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) Json.MAX_STRING_CHARS);
    factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
    // Report malformed XML from next(), not from a later getText().
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  /**
   * Advances to the next start of an element at any depth; returns false at the end of the file.
   */
  public boolean nextElement() throws XMLStreamException {
    if (pushedBack) {
      pushedBack = false;
      return true;
    }
    while (xml.hasNext()) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Returns the depth of the current element; the root has depth 1. */
  public int depth() {
    return depth;
  }

  /** Advances to the next child of the element at this depth; returns false when that ends. */
  public boolean nextWithin(int parentDepth) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT && depth == parentDepth + 1) {
        return true;
      }
      if (depth < parentDepth) {
        return false;
      }
    }
    return false;
  }

  /**
   * Advances to the next child of the element at this depth and collects the element's own text;
   * returns false when the element ends.
   */
  public boolean nextOrText(int parentDepth, StringBuilder text) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT && depth == parentDepth + 1) {
        return true;
      }
      if (depth < parentDepth) {
        return false;
      }
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        append(text, xml.getText());
      }
    }
    return false;
  }

  /** Returns the name of the current element, with its prefix. */
  public String name() {
    return xml.getLocalName();
  }

  /** Returns an attribute of the current element, or null. */
  public @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** Returns the attributes of the current element by name, in their order. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  /** Reads the current element to its end and returns all of its text, stripped. */
  public String text() throws XMLStreamException {
    int outer = depth;
    StringBuilder text = new StringBuilder();
    while (depth >= outer && xml.hasNext()) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text, xml.getText());
        // An HTML entity, which is resolved when the body is read as HTML.
        case XMLStreamConstants.ENTITY_REFERENCE -> append(text, "&" + xml.getLocalName() + ";");
        default -> {}
      }
    }
    return text.toString().strip();
  }

  /** Reads the current element; returns the text of its first child of this name, else its own. */
  public String textOf(String child) throws XMLStreamException {
    int outer = depth;
    StringBuilder own = new StringBuilder();
    String found = null;
    while (depth >= outer && xml.hasNext()) {
      int event = next();
      boolean isText = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
      if (isText && depth == outer) {
        append(own, xml.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT && found == null) {
        found = depth == outer + 1 && name().equals(child) ? text() : null;
      }
    }
    return found == null ? own.toString().strip() : found;
  }

  /**
   * Reads the text of the current element. If an element comes before any text, the cursor stays
   * before it and nothing else is read; if it comes after text, it is markup within the text.
   *
   * @return the text to the end of the element, or null if there are elements instead
   */
  public @Nullable String textBeforeElements() throws XMLStreamException {
    int outer = depth;
    StringBuilder text = new StringBuilder();
    while (depth >= outer && xml.hasNext()) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text, xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE -> append(text, "&" + xml.getLocalName() + ";");
        case XMLStreamConstants.START_ELEMENT -> {
          if (text.toString().isBlank()) {
            pushedBack = true;
            return null;
          }
        }
        default -> {}
      }
    }
    return text.toString().strip();
  }

  /** Returns the line of the parser's position, from 1. */
  public long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /** Returns the line of an error, from 1. */
  public long line(XMLStreamException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
    return line > 0 ? line : line();
  }

  /** Returns the failure of the underlying source that caused the exception, or null. */
  public static @Nullable Throwable cause(XMLStreamException e) {
    return e.getNestedException() != null ? e.getNestedException() : e.getCause();
  }

  /** Returns the parser's reason in one line. */
  public static String reason(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    String reason = message.lines().findFirst().orElse("").strip();
    if (reason.startsWith("Unexpected EOF") || reason.startsWith("Unexpected end of input")) {
      return "broken XML: it ends too early";
    }
    return "broken XML: "
        + (reason.length() > MAX_REASON_LENGTH
            ? reason.substring(0, MAX_REASON_LENGTH) + "…"
            : reason);
  }

  private int next() throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  private void append(StringBuilder text, String more) throws XMLStreamException {
    if (text.length() + more.length() > Json.MAX_STRING_CHARS) {
      throw new XMLStreamException(
          "text longer than " + Json.MAX_STRING_CHARS + " characters", xml.getLocation());
    }
    text.append(more);
  }
}
