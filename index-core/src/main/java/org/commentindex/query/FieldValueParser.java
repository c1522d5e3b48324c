package org.commentindex.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.CitesUrl;
import org.commentindex.query.CommentQuery.Label;
import org.commentindex.query.CommentQuery.Votes;
import org.commentindex.query.CommentQuery.With;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/** Parses field values. A value that cannot be read is an error, never words. */
final class FieldValueParser {
  private static final String ADDED_EXPECTED =
      "write last, the time of a run as stats shows it, or a date as in date:";

  private static final Map<String, Feature> FEATURES = features();

  /**
   * The number of characters of a feature name that are compared; longer than every feature name.
   * Bounds the quadratic comparison.
   */
  private static final int MAX_SUGGESTED_LENGTH = 20;

  private final WarningCollector warnings;
  private final TermParser terms;
  private final DateRangeParser dates;

  FieldValueParser(WarningCollector warnings, TermParser terms, Instant now, ZoneId zone) {
    this.warnings = warnings;
    this.terms = terms;
    this.dates = new DateRangeParser(now, zone);
  }

  /** Returns the condition, or null if the value is empty. */
  @Nullable CommentQuery read(QueryField field, RawTerm term) {
    if (term.form() == RawTerm.Form.BARE && term.text().equals("*")) {
      return anyValue(field, term);
    }
    if (field != QueryField.DATE
        && field != QueryField.VOTES
        && BracketRange.parse(term.text()) != null) {
      warnings.error(
          term.start(), field.word() + ": has no ranges; only date: and votes: have ranges");
      return null;
    }
    if (field.scope() != null) {
      return terms.read(field.scope(), term);
    }
    terms.warnIfUnclosed(term);
    String value =
        term.form() == RawTerm.Form.BARE ? QuerySyntax.unescape(term.text()) : term.text();
    if (value.isBlank()) {
      warnings.error(term.start(), field.word() + ": has nothing after it");
      return null;
    }
    if (field.label() != null) {
      return new Label(field.label(), value);
    }
    return switch (field) {
      case URL -> new CitesUrl(value);
      case VOTES -> range(field, term, value, VotesParser::read, VotesParser.EXPECTED);
      case HAS, IS -> feature(field, term, value);
      case BEFORE ->
          orError(field, term, value, dates.before(value), DateRangeParser.EXPECTED_DATE);
      case AFTER -> orError(field, term, value, dates.after(value), DateRangeParser.EXPECTED_DATE);
      case ADDED -> range(field, term, value, this::added, ADDED_EXPECTED);
      default -> range(field, term, value, dates::during, DateRangeParser.EXPECTED);
    };
  }

  /** Parses a value that may be a range. Swaps the ends of a reversed range, with a warning. */
  private @Nullable CommentQuery range(
      QueryField field, RawTerm term, String value, RangeReader reader, String expected) {
    CommentQuery query = reader.read(value);
    String swapped = swapped(value);
    if (query == null && swapped != null) {
      query = reader.read(swapped);
      if (query != null) {
        warnings.add(term.start(), "the range runs backwards: read as " + swapped);
      }
    }
    return orError(field, term, value, query, expected);
  }

  /** Returns a range with its ends swapped, or null if the value is not a range. */
  private static @Nullable String swapped(String value) {
    BracketRange brackets = BracketRange.parse(value);
    if (brackets != null) {
      return brackets.swapped();
    }
    int dots = value.indexOf("..");
    return dots < 0 ? null : value.substring(dots + 2) + ".." + value.substring(0, dots);
  }

  /**
   * Parses a field without a value. People paste headings such as {@code Title: …} and write {@code
   * the question is: …}, which are words; the name of a field in lower case is an error.
   */
  @Nullable CommentQuery empty(String name, int position) {
    boolean isProse = name.equals("is") || name.equals("has") || !name.equals(lower(name));
    if (isProse) {
      warnings.add(position, name + ": has nothing right after it: read as a word");
      return new Word(TextScope.TEXT, name, WordForm.STEMMED);
    }
    warnings.error(
        position,
        "%s: has nothing right after it; write %s:VALUE without a space, or \"%s:\" for the word"
            .formatted(name, name, name));
    return null;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * Parses the time of a run, {@code last}, or a date, range or comparison as {@code date:} takes
   * it.
   */
  private @Nullable CommentQuery added(String value) {
    if (value.strip().equalsIgnoreCase("last")) {
      return new CommentQuery.Added(null, null, true);
    }
    CommentQuery.Posted during = dates.during(value);
    return during == null ? null : new CommentQuery.Added(during.from(), during.until(), false);
  }

  /** Parses a web address without {@code url:}. */
  CommentQuery address(RawTerm term) {
    String url = QuerySyntax.stripTrailing(QuerySyntax.unescape(term.text()), ".,;:!?'’…");
    warnings.add(
        term.start(),
        "an address: read as url:, the comments that cite it; put it in quotes to search for its"
            + " words");
    return new CitesUrl(url);
  }

  /** Parses the name of an unknown field and its value as words, with a warning. */
  @Nullable CommentQuery unknown(String name, int position, @Nullable RawTerm term) {
    String meant = QueryField.suggestionFor(name);
    warnings.add(
        position,
        "unknown field \"%s\": read as words%s"
            .formatted(name, meant == null ? "" : "; did you mean \"" + meant + "\"?"));
    return words(name, term == null ? null : terms.read(TextScope.TEXT, term));
  }

  private CommentQuery words(String name, @Nullable CommentQuery value) {
    List<CommentQuery> parts = new ArrayList<>();
    parts.add(new Word(TextScope.TEXT, name, WordForm.STEMMED));
    if (value instanceof All all) {
      parts.addAll(all.parts());
    } else if (value != null) {
      parts.add(value);
    }
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  private @Nullable CommentQuery orError(
      QueryField field, RawTerm term, String value, @Nullable CommentQuery query, String expected) {
    if (query == null) {
      warnings.error(
          term.start(),
          "%s: cannot be %s; %s".formatted(field.word(), WarningCollector.cite(value), expected));
    }
    return query;
  }

  private @Nullable CommentQuery feature(QueryField field, RawTerm term, String value) {
    String name = value.toLowerCase(Locale.ROOT);
    Feature feature = FEATURES.get(name);
    String meant =
        NameSuggester.nearest(
            name.substring(0, Math.min(MAX_SUGGESTED_LENGTH, name.length())), names(field));
    String all = "it can be " + String.join(", ", names(field));
    String expected =
        meant == null ? all : "did you mean " + field.word() + ":" + meant + "? " + all;
    return orError(field, term, value, feature == null ? null : new With(feature), expected);
  }

  /** Parses {@code field:*}, which matches any value of the fields that support it. */
  private @Nullable CommentQuery anyValue(QueryField field, RawTerm term) {
    Feature feature =
        switch (field) {
          case AUTHOR, FROM -> Feature.HAS_AUTHOR;
          case TOPIC -> Feature.HAS_TOPIC;
          case URL, SITE -> Feature.HAS_URL;
          case DATE -> Feature.HAS_DATE;
          case QUOTED -> Feature.HAS_QUOTE;
          case PARENT -> Feature.IS_REPLY;
          case GROUP -> Feature.HAS_ALIKE;
          default -> null;
        };
    if (feature != null) {
      return new With(feature);
    }
    if (field.scope() != null) {
      return terms.read(field.scope(), term);
    }
    if (field.label() != null) {
      return new Label(field.label(), "*");
    }
    if (field == QueryField.VOTES) {
      return new Votes(null, null);
    }
    String expected =
        field == QueryField.HAS || field == QueryField.IS
            ? "it can be " + String.join(", ", names(field))
            : DateRangeParser.EXPECTED_DATE;
    return orError(field, term, "*", null, expected);
  }

  private interface RangeReader {
    @Nullable CommentQuery read(String value);
  }

  private static SortedSet<String> names(QueryField field) {
    TreeSet<String> names = new TreeSet<>();
    String start = field.word() + ":";
    for (Feature feature : Feature.values()) {
      if (feature.text().startsWith(start)) {
        names.add(feature.text().substring(start.length()));
      }
    }
    return names;
  }

  private static Map<String, Feature> features() {
    Map<String, Feature> features = new HashMap<>();
    for (Feature feature : Feature.values()) {
      String name = feature.text().substring(feature.text().indexOf(':') + 1);
      features.put(name, feature);
      features.put(name + "s", feature);
    }
    features.put("link", Feature.HAS_URL);
    features.put("links", Feature.HAS_URL);
    features.put("copy", Feature.HAS_COPIES);
    return Map.copyOf(features);
  }
}
