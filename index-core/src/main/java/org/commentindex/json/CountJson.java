package org.commentindex.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryWarning;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Trend;
import org.commentindex.search.TrendSeries;
import org.jspecify.annotations.Nullable;

/** Creates the objects of facet counts and of trends. */
final class CountJson {
  private CountJson() {}

  /**
   * Returns the facet counts of the comments that match a query. Comments without a date are
   * counted with the value null.
   */
  static List<JsonObject> facet(String query, FacetResult result) {
    List<JsonObject> objects = new ArrayList<>();
    for (FacetCount count : result.counts()) {
      objects.add(facet(query, result, count.value(), count.comments()));
    }
    if (result.undated() > 0) {
      objects.add(facet(query, result, null, result.undated()));
    }
    return objects;
  }

  private static JsonObject facet(
      String query, FacetResult result, @Nullable String value, long comments) {
    return new FieldMap()
        .put("query", query)
        .put("facet", result.facet().name().toLowerCase(Locale.ROOT))
        .put("value", value)
        .put("comments", comments)
        .rounded("share", result.share(comments))
        .as(JsonType.FACET);
  }

  /** Returns the periods of each query of a trend, then the total of each. */
  static List<JsonObject> trend(Trend trend) {
    List<JsonObject> objects = new ArrayList<>();
    for (TrendSeries series : trend.series()) {
      for (int i = 0; i < trend.periods().size(); i++) {
        objects.add(
            new FieldMap()
                .put("query", series.query().text())
                .put("period", trend.periods().get(i))
                .put("comments", series.counts().get(i))
                .put("all", trend.all().get(i))
                .rounded("share", trend.share(series, i))
                .as(JsonType.TREND));
      }
    }
    trend.series().forEach(series -> objects.add(total(series)));
    return objects;
  }

  private static JsonObject total(TrendSeries series) {
    ParsedQuery query = series.query();
    return new FieldMap()
        .put("query", query.text())
        .put("understood", query.canonicalForm())
        .put("notes", query.warnings().stream().map(QueryWarning::message).toList())
        .put("comments", series.comments())
        .put("undated", series.undated())
        .as(JsonType.TREND_TOTAL);
  }
}
