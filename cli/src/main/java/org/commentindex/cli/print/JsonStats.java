package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentindex.query.IndexStats;

/** The fields of {@code stats}. */
final class JsonStats {
  /** Their names, in order, without version and type. */
  static final List<String> FIELDS =
      List.of(
          "comments",
          "records",
          "folded",
          "urls",
          "sources",
          "earliest",
          "latest",
          "bytes",
          "schema",
          "settings");

  private JsonStats() {}

  static void stats(JsonGenerator json, IndexStats stats) throws IOException {
    json.writeNumberField("comments", stats.comments());
    json.writeNumberField("records", stats.records());
    json.writeObjectFieldStart("folded");
    for (String kind : new String[] {"exact", "near", "partial"}) {
      json.writeNumberField(kind, stats.copies().getOrDefault(kind, 0L));
    }
    json.writeEndObject();
    json.writeNumberField("urls", stats.citedUrls());
    json.writeNumberField("sources", stats.sources());
    JsonValues.date(json, "earliest", stats.earliest());
    JsonValues.date(json, "latest", stats.latest());
    json.writeNumberField("bytes", stats.bytes());
    json.writeNumberField("schema", stats.schemaVersion());
    json.writeObjectFieldStart("settings");
    for (Map.Entry<String, String> setting : new TreeMap<>(stats.settings()).entrySet()) {
      JsonValues.text(json, setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
  }
}
