package org.commentindex.json;

import java.util.TreeMap;
import org.commentindex.search.IndexStats;

/** Writes the statistics of an index. */
final class StatsJson {
  private StatsJson() {}

  static JsonObject of(IndexStats stats) {
    FieldMap settings = new FieldMap();
    new TreeMap<>(stats.settings()).forEach(settings::text);
    return new FieldMap()
        .put("comments", stats.comments())
        .put("records", stats.records())
        .object(
            "folded",
            ReportJson.copies(
                stats.copies().get("exact"),
                stats.copies().get("near"),
                stats.copies().get("partial")))
        .put("urls", stats.citedUrls())
        .put("sources", stats.sources())
        .date("earliest", stats.earliest())
        .date("latest", stats.latest())
        .list(
            "runs",
            stats.runs(),
            run -> new FieldMap().date("time", run.time()).put("comments", run.comments()))
        .date("last_run", stats.lastRun())
        .object(
            "forgotten",
            new FieldMap()
                .put("comments", stats.forgottenComments())
                .put("authors", stats.forgottenAuthors()))
        .put("bytes", stats.bytes())
        .put("schema", stats.schemaVersion())
        .object("settings", settings)
        .as(JsonType.STATS);
  }
}
