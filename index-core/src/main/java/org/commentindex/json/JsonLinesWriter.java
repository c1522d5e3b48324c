package org.commentindex.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON objects, one per line, each with the version of the format and its type.
 *
 * <p>Control characters, line separators and bidirectional overrides are escaped; all other
 * characters are written unescaped. Not thread-safe.
 */
public final class JsonLinesWriter {
  /** Version of the format; a field that is removed or changes its meaning increments it. */
  private static final int VERSION = 1;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .rootValueSeparator((String) null)
          .characterEscapes(new JsonEscapes())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final JsonGenerator json;

  /**
   * Creates a writer on top of another.
   *
   * @param out the destination, which is neither flushed nor closed
   */
  public JsonLinesWriter(Writer out) throws IOException {
    json = FACTORY.createGenerator(out);
  }

  /**
   * Writes an object and the end of its line.
   *
   * @param object the object
   * @throws IOException if the destination fails
   */
  public void write(JsonObject object) throws IOException {
    json.writeStartObject();
    json.writeNumberField("v", VERSION);
    json.writeStringField("type", object.type().label());
    writeFields(object.fields());
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void writeFields(Map<?, ?> fields) throws IOException {
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      json.writeFieldName((String) field.getKey());
      writeValue(field.getValue());
    }
  }

  private void writeValue(@Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      writeFields(map);
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        writeValue(element);
      }
      json.writeEndArray();
    } else {
      json.writePOJO(value);
    }
  }
}
