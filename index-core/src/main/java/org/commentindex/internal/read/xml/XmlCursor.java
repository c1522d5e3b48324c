package org.commentindex.internal.read.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.commentindex.internal.read.base.Json;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an XML file element by element. Names are as written, prefix and all: exports that
 * were cut or joined by hand do not always declare them. Entities of the file's own making are
 * neither resolved nor fetched. Not thread-safe.
 */
final class XmlCursor {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private int depth;

  XmlCursor(Reader text) {
    try {
      xml = FACTORY.createXMLStreamReader(new XmlText(text));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the first bytes are not read before they are asked for", e);
    }
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Json.LONGEST);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 1000);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) Json.LONGEST);
    factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
    // Whatever is broken is said by next(), not by whoever asks for a text later on.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  /** Goes to the beginning of the next element, however deep; false at the end of the file. */
  boolean nextElement() throws XMLStreamException {
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

  /** How deep the element that has just begun is; 1 is the root. */
  int depth() {
    return depth;
  }

  /** Goes to the next element right within the one of this depth; false when that ends. */
  boolean nextWithin(int outer) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT && depth == outer + 1) {
        return true;
      }
      if (depth < outer) {
        return false;
      }
    }
    return false;
  }

  /** The name of the element that has just begun. */
  String name() {
    return xml.getLocalName();
  }

  /** An attribute of the element that has just begun, or null if it has none of that name. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** All text within the element that has just begun, to its end; blanks around it are not. */
  String text() throws XMLStreamException {
    int outer = depth;
    StringBuilder text = new StringBuilder();
    while (depth >= outer && xml.hasNext()) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text, xml.getText());
        // One of HTML's, which the body's markup is read with later on.
        case XMLStreamConstants.ENTITY_REFERENCE -> append(text, "&" + xml.getLocalName() + ";");
        default -> {}
      }
    }
    return text.toString().strip();
  }

  /** The text of the first element of a name right within this one, else this one's own text. */
  String textOf(String inner) throws XMLStreamException {
    int outer = depth;
    StringBuilder own = new StringBuilder();
    String found = null;
    while (depth >= outer && xml.hasNext()) {
      int event = next();
      boolean words = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
      if (words && depth == outer) {
        append(own, xml.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT && found == null) {
        found = depth == outer + 1 && name().equals(inner) ? text() : null;
      }
    }
    return found == null ? own.toString().strip() : found;
  }

  /** In which line the last element read begins or ends, from 1. */
  long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /** Where the XML is broken. */
  long line(XMLStreamException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
    return line > 0 ? line : line();
  }

  /** Why it could not be read on, if its source failed. */
  static @Nullable Throwable cause(XMLStreamException e) {
    return e.getNestedException() != null ? e.getNestedException() : e.getCause();
  }

  /** What is wrong, in one line. */
  static String reason(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    String said = message.lines().findFirst().orElse("").strip();
    if (said.startsWith("Unexpected EOF") || said.startsWith("Unexpected end of input")) {
      return "broken XML: it ends too early";
    }
    return "broken XML: " + (said.length() > 160 ? said.substring(0, 160) + "…" : said);
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
    if (text.length() + more.length() > Json.LONGEST) {
      throw new XMLStreamException(
          "a text of more than " + Json.LONGEST + " characters", xml.getLocation());
    }
    text.append(more);
  }
}
