package org.commentindex.cli.print.object;

import java.io.IOException;
import java.util.List;
import org.commentindex.json.JsonObject;

/** Writes JSON objects, as lines of JSON or as rows of a table. */
public interface ObjectWriter {
  /** Writes an object. */
  void write(JsonObject object) throws IOException;

  /** Writes objects in order. */
  default void writeAll(List<JsonObject> objects) throws IOException {
    for (JsonObject object : objects) {
      write(object);
    }
  }
}
