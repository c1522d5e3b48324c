package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;

/**
 * JSON objects, one a line, each with the version of the contract and its type.
 *
 * <p>Control characters are escaped, everything else is written as it is.
 */
final class JsonLines implements ResultLines {
  private static final int VERSION = 1;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .rootValueSeparator((String) null)
          .characterEscapes(new LineEscapes())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator all;
  private final JsonGenerator selected;

  /**
   * Objects to a writer, which is left open.
   *
   * @param fields of a result only these, its version and its type; if empty, all
   */
  JsonLines(Writer out, Set<String> fields) throws IOException {
    all = FACTORY.createGenerator(out);
    all.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    selected =
        fields.isEmpty()
            ? all
            : new FilteringGeneratorDelegate(
                all, new Selected(fields), Inclusion.INCLUDE_ALL_AND_PATH, true);
  }

  @Override
  public void result(String type, Body body) throws IOException {
    write(selected, type, body);
  }

  @Override
  public void about(String type, Body body) throws IOException {
    write(all, type, body);
  }

  private void write(JsonGenerator json, String type, Body body) throws IOException {
    json.writeStartObject();
    json.writeNumberField("v", VERSION);
    json.writeStringField("type", type);
    body.writeTo(json);
    json.writeEndObject();
    all.writeRaw('\n');
    all.flush();
  }

  private static final class Selected extends TokenFilter {
    private final Set<String> fields;

    Selected(Set<String> fields) {
      this.fields = fields;
    }

    @Override
    @SuppressWarnings("NullAway") // Jackson says "not this property" with null.
    public TokenFilter includeProperty(String name) {
      boolean kept = name.equals("v") || name.equals("type") || fields.contains(name);
      return kept ? TokenFilter.INCLUDE_ALL : null;
    }
  }
}
