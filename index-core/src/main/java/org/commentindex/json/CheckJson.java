package org.commentindex.json;

import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexRepair;

/** Writes the outcomes of checks and repairs. */
final class CheckJson {
  private CheckJson() {}

  static JsonObject of(IndexCheck check) {
    return new FieldMap()
        .put("sound", check.isSound())
        .put("files", check.files())
        .put("bytes", check.bytes())
        .put("comments", check.comments())
        .put("sampled", check.sampled())
        .list(
            "findings",
            check.findings(),
            finding ->
                new FieldMap()
                    .text("kind", finding.kind().word())
                    .text("file", finding.file())
                    .text("problem", finding.problem()))
        .as(JsonType.CHECK);
  }

  static JsonObject of(IndexRepair repair) {
    return new FieldMap()
        .text("index", repair.directory().toString())
        .put("comments", repair.comments())
        .put("lost", repair.lost())
        .put("losses", repair.losses())
        .as(JsonType.REPAIR);
  }
}
