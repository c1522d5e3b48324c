package org.commentindex.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML parts of a document that is a zip archive. */
final class XmlParts {
  private XmlParts() {}

  /** Receives the events of a part. Names are without prefixes. */
  interface Events {
    void start(String name, XMLStreamReader element);

    void end(String name);

    void characters(String text);
  }

  /** Returns the parts with such names, in order of their names. */
  static List<ZipEntry> named(ZipFile zip, Pattern name) {
    return Collections.list(zip.entries()).stream()
        .filter(entry -> name.matcher(entry.getName()).matches())
        .<ZipEntry>map(entry -> entry)
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .toList();
  }

  /** Passes the events of all parts with such names to a handler. */
  static void read(ZipFile zip, Pattern name, Events handler)
      throws IOException, XMLStreamException {
    for (ZipEntry part : named(zip, name)) {
      try (InputStream in = zip.getInputStream(part)) {
        read(in, handler);
      }
    }
  }

  private static void read(InputStream in, Events handler) throws XMLStreamException {
    XMLStreamReader xml = factory().createXMLStreamReader(in);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> handler.start(xml.getLocalName(), xml);
        case XMLStreamReader.END_ELEMENT -> handler.end(xml.getLocalName());
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> handler.characters(xml.getText());
        default -> {}
      }
    }
  }

  /** Documents are untrusted: external entities and DTDs are not read. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Returns an attribute of any namespace, or null. */
  static @Nullable String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return null;
  }
}
