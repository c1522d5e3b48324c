package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Where results go, each a line with named fields: as JSON, or as a row of a table. */
interface ResultLines {
  /** One result; of its fields those that were selected. */
  void result(String type, Body body) throws IOException;

  /** One object about results, always whole. */
  void about(String type, Body body) throws IOException;

  /** The fields of an object. */
  interface Body {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
