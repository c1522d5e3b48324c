package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.LineRange;
import org.jspecify.annotations.Nullable;

/** How single values look in JSON: unknown ones are null, never empty text. */
final class JsonValues {
  private JsonValues() {}

  static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value == null || value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static void number(JsonGenerator json, String name, @Nullable Long value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }

  /** An instant in UTC, ISO 8601. */
  static void date(JsonGenerator json, String name, @Nullable Instant value) throws IOException {
    text(json, name, value == null ? null : value.toString());
  }

  /** A share or a score, to four decimals: what is beyond is noise of the machine. */
  static void share(JsonGenerator json, String name, double value) throws IOException {
    json.writeNumberField(name, Math.rint(value * 1e4) / 1e4);
  }

  /** Milliseconds, to three decimals. */
  static void milliseconds(JsonGenerator json, String name, Duration value) throws IOException {
    json.writeNumberField(name, Math.rint(value.toNanos() / 1e3) / 1e3);
  }

  static void lines(JsonGenerator json, String name, LineRange value) throws IOException {
    json.writeFieldName(name);
    json.writeArray(new int[] {value.first(), value.last()}, 0, 2);
  }

  static void cites(JsonGenerator json, List<CitedUrl> cites) throws IOException {
    json.writeArrayFieldStart("cites");
    for (CitedUrl cite : cites) {
      json.writeStartObject();
      json.writeStringField("url", cite.url());
      json.writeStringField("as", cite.as());
      json.writeStringField("site", cite.site());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
