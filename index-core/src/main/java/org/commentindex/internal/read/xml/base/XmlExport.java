package org.commentindex.internal.read.xml.base;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** A reader of one service's XML export. Each instance reads one source; not thread-safe. */
public interface XmlExport {

  /**
   * Handles the start of an element. If the implementation reads the element to its end, the next
   * call is for the element after it; otherwise for its first child.
   */
  void element(XmlCursor xml) throws XMLStreamException, IOException;
}
