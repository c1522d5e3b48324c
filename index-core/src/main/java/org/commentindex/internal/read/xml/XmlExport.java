package org.commentindex.internal.read.xml;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Knows the elements of one service's export. Reads one source; not thread-safe. */
interface XmlExport {

  /**
   * An element begins that is not within one read already. It may be read to its end, or left: then
   * the elements within it come next.
   */
  void element(XmlCursor xml) throws XMLStreamException, IOException;
}
