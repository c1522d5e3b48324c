package org.commentindex.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.jspecify.annotations.Nullable;

/** Counts comments by a facet with a scan. */
public final class NaiveFacets {
  private NaiveFacets() {}

  /** Returns the count of every value, most frequent first, ties by value. */
  public static List<FacetCount> count(Facet facet, List<Comment> comments) {
    Map<String, Long> counts = new TreeMap<>();
    for (Comment comment : comments) {
      values(facet, comment).distinct().forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(FacetCount::comments).reversed())
        .toList();
  }

  private static Stream<String> values(Facet facet, Comment comment) {
    return switch (facet) {
      case TOPIC -> comment.topics().stream();
      case SITE -> comment.cites().stream().map(CitedUrl::site);
      case URL -> comment.cites().stream().map(CitedUrl::url);
      case AUTHOR -> known(comment.author());
      case SOURCE -> comment.occurrences().stream().map(o -> o.record().source());
      case THREAD -> known(comment.thread());
      case LANG -> known(comment.lang()).map(lang -> lang.toLowerCase(Locale.ROOT));
      case YEAR -> period(comment.date(), "uuuu");
      case MONTH -> period(comment.date(), "uuuu-MM");
      case WEEK -> period(comment.date(), "YYYY-'W'ww");
      case DAY -> period(comment.date(), "uuuu-MM-dd");
      case GROUP -> known(comment.group());
    };
  }

  /** Returns the period in UTC; weeks are those of ISO 8601, as in Germany. */
  private static Stream<String> period(@Nullable Instant date, String pattern) {
    return date == null
        ? Stream.empty()
        : Stream.of(
            DateTimeFormatter.ofPattern(pattern, Locale.GERMANY)
                .withZone(ZoneOffset.UTC)
                .format(date));
  }

  private static Stream<String> known(@Nullable String value) {
    return value == null ? Stream.empty() : Stream.of(value);
  }
}
