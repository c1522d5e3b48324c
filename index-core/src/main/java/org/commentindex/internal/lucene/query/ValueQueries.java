package org.commentindex.internal.lucene.query;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.commentindex.internal.lucene.document.FieldValues;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.url.CitedUrls;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.CustomQuery;
import org.commentindex.query.Feature;
import org.jspecify.annotations.Nullable;

/** Builds queries for values that are not words: labels, URLs, dates and features. Stateless. */
final class ValueQueries {
  /** Characters that Lucene reads as syntax in a wildcard query and that labels have. */
  private static final Pattern ORDINARY = Pattern.compile("[?\\\\]");

  private ValueQueries() {}

  /** A site with a short address, such as {@code youtu.be}, is the site of the canonical URLs. */
  static Query site(String typed) {
    String host = CitedUrls.hostOf(typed);
    String canonical = CitedUrls.canonicalHostOf(typed);
    return host.equals(canonical)
        ? term(Fields.HOST, host)
        : new BooleanQuery.Builder()
            .add(term(Fields.HOST, host), Occur.SHOULD)
            .add(term(Fields.HOST, canonical), Occur.SHOULD)
            .build();
  }

  /** Returns a query for a language tag in lower case, and for the tags that begin with it. */
  static Query language(String tag) {
    return new BooleanQuery.Builder()
        .add(term(Fields.LANG, tag), Occur.SHOULD)
        .add(term(Fields.LANG, tag + "-*"), Occur.SHOULD)
        .build();
  }

  /** Returns a query for a cited URL; an asterisk is any number of characters. */
  static Query citesUrl(String url) {
    int star = url.indexOf('*');
    if (star < 0) {
      return new TermQuery(new Term(Fields.URL, CitedUrls.canonical(url)));
    }
    String start = star == 0 ? "" : CitedUrls.canonicalPrefix(url.substring(0, star));
    return term(Fields.URL, start + url.substring(star));
  }

  /** Returns a query for a range of votes. */
  static Query votes(CommentQuery.Votes votes) {
    return LongPoint.newRangeQuery(
        Fields.VOTES,
        votes.min() == null ? Long.MIN_VALUE : votes.min(),
        votes.max() == null ? Long.MAX_VALUE : votes.max());
  }

  /** Returns a query for a custom field. */
  static Query custom(CustomQuery custom) {
    String name = custom.name();
    return switch (custom) {
      case CustomQuery.CustomText text ->
          term(
              Fields.custom(name, CustomFieldType.STRING),
              FieldValues.truncated(text.value().toLowerCase(Locale.ROOT)));
      case CustomQuery.CustomNumber number ->
          DoublePoint.newRangeQuery(
              Fields.custom(name, CustomFieldType.NUMBER),
              number.min() == null ? Double.NEGATIVE_INFINITY : number.min(),
              number.max() == null ? Double.POSITIVE_INFINITY : number.max());
      case CustomQuery.CustomDate date ->
          span(Fields.custom(name, CustomFieldType.DATE), date.from(), date.until());
    };
  }

  /** Returns a query for a one-token value, in which each asterisk is any number of characters. */
  static Query term(String field, String value) {
    int star = value.indexOf('*');
    if (star < 0) {
      return new TermQuery(new Term(field, value));
    }
    return star == value.length() - 1
        ? new PrefixQuery(new Term(field, value.substring(0, star)))
        : new WildcardQuery(new Term(field, ORDINARY.matcher(value).replaceAll("\\\\$0")));
  }

  /** Returns a query for a feature. */
  static Query has(Feature feature) {
    Query query = new TermQuery(new Term(Fields.FEATURE, feature.text()));
    return switch (feature) {
      case HAS_ALIKE -> new FieldExistsQuery(Fields.GROUP);
      case HAS_COPIES ->
          new BooleanQuery.Builder()
              .add(query, Occur.SHOULD)
              .add(new FieldExistsQuery(Fields.REPEATS), Occur.SHOULD)
              .build();
      default -> query;
    };
  }

  /** Returns a query for a time span: from the start, before the end; null for an open end. */
  static Query span(String field, @Nullable Instant from, @Nullable Instant until) {
    long first = from == null ? Long.MIN_VALUE : ceilMillis(from);
    long end = until == null ? Long.MAX_VALUE : ceilMillis(until);
    if (end == Long.MIN_VALUE) {
      return new MatchNoDocsQuery("ends before time");
    }
    long last = until == null ? end : end - 1;
    return LongPoint.newRangeQuery(field, first, last);
  }

  /** Returns the first millisecond at or after an instant. */
  private static long ceilMillis(Instant instant) {
    long millis = FieldValues.millis(instant);
    boolean within = millis < Long.MAX_VALUE && Instant.ofEpochMilli(millis).isBefore(instant);
    return within ? millis + 1 : millis;
  }
}
