package org.commentindex.query;

import java.time.Instant;
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
import org.commentindex.query.CommentQuery.With;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a field's colon. What it cannot be becomes words and a note. */
final class FieldValueParser {
  private static final Map<String, Feature> FEATURES = features();

  private final WarningCollector notes;
  private final TermParser terms;
  private final DateRangeParser dates;

  FieldValueParser(WarningCollector notes, TermParser terms, Instant now) {
    this.notes = notes;
    this.terms = terms;
    this.dates = new DateRangeParser(now);
  }

  /** The condition, or null where there is nothing to ask. */
  @Nullable CommentQuery read(QueryField field, RawTerm atom) {
    if (atom.form() == RawTerm.Form.BARE && atom.text().equals("*")) {
      return anyValue(field, atom);
    }
    if (field.scope() != null) {
      return terms.read(field.scope(), atom);
    }
    terms.noteUnclosed(atom);
    String value = atom.form() == RawTerm.Form.BARE ? QuerySyntax.unescape(atom.text()) : atom.text();
    if (value.isBlank()) {
      notes.add(atom.start(), field.word() + ": has nothing after it: left out");
      return null;
    }
    if (field.label() != null) {
      return new Label(field.label(), value);
    }
    return switch (field) {
      case URL -> new CitesUrl(value);
      case VOTES -> range(field, atom, value, VotesParser::read, VotesParser.EXPECTED);
      case HAS, IS -> feature(field, atom, value);
      case BEFORE -> orWords(field, atom, value, dates.before(value), DateRangeParser.EXPECTED);
      case AFTER -> orWords(field, atom, value, dates.after(value), DateRangeParser.EXPECTED);
      default -> range(field, atom, value, dates::during, DateRangeParser.EXPECTED);
    };
  }

  /** What can be a range; one that runs backwards is turned round. */
  private @Nullable CommentQuery range(
      QueryField field, RawTerm atom, String value, RangeReader reader, String expected) {
    CommentQuery query = reader.read(value);
    int dots = value.indexOf("..");
    if (query == null && dots >= 0) {
      String turned = value.substring(dots + 2) + ".." + value.substring(0, dots);
      query = reader.read(turned);
      if (query != null) {
        notes.add(atom.start(), "the range runs backwards: read as " + turned);
      }
    }
    return orWords(field, atom, value, query, expected);
  }

  /** A web address without {@code url:} before it. */
  CommentQuery address(RawTerm atom) {
    String url = QuerySyntax.withoutLast(QuerySyntax.unescape(atom.text()), ".,;:!?'’…");
    notes.add(
        atom.start(),
        "an address: read as url:, the comments that cite it; in quotes its words are meant");
    return new CitesUrl(url);
  }

  /** A field that there is not, and what stood behind it, as words. */
  @Nullable CommentQuery unknown(String name, int position, @Nullable RawTerm atom) {
    String meant = QueryField.meantBy(name);
    notes.add(
        position,
        "unknown field \"%s\": read as words%s"
            .formatted(name, meant == null ? "" : "; did you mean \"" + meant + "\"?"));
    return words(name, atom == null ? null : terms.read(TextScope.TEXT, atom));
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

  private CommentQuery orWords(
      QueryField field, RawTerm atom, String value, @Nullable CommentQuery query, String expected) {
    if (query != null) {
      return query;
    }
    notes.add(
        atom.start(),
        "%s: cannot be %s: read as words; %s".formatted(field.word(), WarningCollector.cite(value), expected));
    boolean isWord = QuerySyntax.hasWord(value);
    return words(field.word(), isWord ? new Word(TextScope.TEXT, value, WordForm.STEMMED) : null);
  }

  private CommentQuery feature(QueryField field, RawTerm atom, String value) {
    String name = value.toLowerCase(Locale.ROOT);
    Feature feature = FEATURES.get(name);
    String meant = NameSuggester.nearest(name.substring(0, Math.min(20, name.length())), names(field));
    String expected =
        meant != null
            ? "did you mean " + field.word() + ":" + meant + "?"
            : "it can be " + String.join(", ", names(field));
    return orWords(field, atom, value, feature == null ? null : new With(feature), expected);
  }

  /** {@code field:*}: whatever the value, if that can be asked. */
  private @Nullable CommentQuery anyValue(QueryField field, RawTerm atom) {
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
    notes.add(atom.start(), field.word() + ":* cannot be asked: left out");
    return null;
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
