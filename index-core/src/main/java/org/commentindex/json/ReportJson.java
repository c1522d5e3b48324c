package org.commentindex.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceText;
import org.commentindex.indexing.TextCounts;
import org.jspecify.annotations.Nullable;

/** The objects of an indexing report. */
final class ReportJson {
  private ReportJson() {}

  static List<JsonObject> report(IndexingReport report) {
    List<JsonObject> objects = new ArrayList<>();
    report.rejections().forEach(each -> objects.add(rejection(JsonType.REJECTION, each)));
    report.remarks().forEach(each -> objects.add(rejection(JsonType.REMARK, each)));
    report.sources().forEach(each -> objects.add(source(each)));
    objects.add(
        new FieldMap()
            .put("offered", report.offered())
            .put("new", report.added())
            .put("updated", report.updated())
            .put("unchanged", report.unchanged())
            .object("folded", copies(report.exact(), report.near(), report.partial()))
            .put("rejected", report.rejected())
            .put("forgotten", report.forgotten())
            .put("withdrawn", report.withdrawn())
            .put("removed", report.removed())
            .put("files", report.files())
            .object("amounts", amounts(report.text()))
            .milliseconds("took_ms", report.took())
            .as(JsonType.REPORT));
    return objects;
  }

  static JsonObject source(SourceText source) {
    return new FieldMap()
        .put("source", source.source())
        .object("amounts", amounts(source.counts()))
        .as(JsonType.SOURCE);
  }

  static JsonObject leftOut(LeftOutText region) {
    return new FieldMap()
        .put("source", region.source())
        .lines(region.lines())
        .put("reason", label(region.reason()))
        .put("detail", region.detail())
        .put("guessed", region.guessed())
        .put("characters", region.characters())
        .as(JsonType.LEFT_OUT);
  }

  private static FieldMap amounts(TextCounts counts) {
    FieldMap leftOut = new FieldMap();
    counts.leftOut().forEach((reason, characters) -> leftOut.put(label(reason), characters));
    return new FieldMap()
        .put("read", counts.read())
        .put("comments", counts.inComments())
        .object("left_out", leftOut);
  }

  private static String label(LeftOutReason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  static JsonObject rejection(JsonType type, Rejection rejection) {
    return new FieldMap()
        .put("source", rejection.source())
        .put("line", rejection.line())
        .put("reason", rejection.reason())
        .as(type);
  }

  static FieldMap copies(@Nullable Long exact, @Nullable Long near, @Nullable Long partial) {
    return new FieldMap()
        .put("exact", exact == null ? 0 : exact)
        .put("near", near == null ? 0 : near)
        .put("partial", partial == null ? 0 : partial);
  }
}
