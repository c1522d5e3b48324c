package org.commentindex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.backend.SearchBackend;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Trend;
import org.commentindex.search.TrendRequest;
import org.commentindex.search.TrendSeries;
import org.jspecify.annotations.Nullable;

/** Counts the comments of several queries over time. */
final class TrendReader {
  private final SearchBackend backend;

  TrendReader(SearchBackend backend) {
    this.backend = backend;
  }

  Trend trend(TrendRequest request) throws IOException {
    FacetRequest counting = FacetRequest.of(request.by().facet()).withZone(request.zone());
    CommentQuery among = request.among();
    FacetResult all = backend.facet(counting.among(among).withZeros());
    List<String> periods = all.counts().stream().map(FacetCount::value).toList();
    List<TrendSeries> series = new ArrayList<>();
    for (ParsedQuery query : request.queries()) {
      CommentQuery matching = both(query.query(), among);
      series.add(series(query, periods, backend.facet(counting.among(matching))));
    }
    List<Long> numbers = all.counts().stream().map(FacetCount::comments).toList();
    return new Trend(request.by(), periods, numbers, all.undated(), series);
  }

  /** Nested, so that a query of several words is one condition beside the other. */
  private static CommentQuery both(CommentQuery query, @Nullable CommentQuery among) {
    return among == null ? query : query.and(among);
  }

  private static TrendSeries series(ParsedQuery query, List<String> periods, FacetResult found) {
    Map<String, Long> counts = new HashMap<>();
    found.counts().forEach(count -> counts.put(count.value(), count.comments()));
    return new TrendSeries(
        query,
        periods.stream().map(period -> counts.getOrDefault(period, 0L)).toList(),
        found.comments(),
        found.undated());
  }
}
