package org.commentindex.internal.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.commentindex.backend.Fields;
import org.commentindex.internal.lucene.document.GroupQuery;
import org.commentindex.internal.url.CitedUrls;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Feature;
import org.commentindex.query.LabelField;
import org.commentindex.query.TextScope;
import org.jspecify.annotations.Nullable;

/** Turns questions into Lucene's queries. One question each; not thread-safe. */
final class QueryTranslator {
  /** What the form as typed adds to any inflection of it: exact forms come first. */
  private static final float EXACT_BOOST = 0.2f;

  /** What a word in the title adds, which the text field has too. */
  private static final float TITLE_BOOST = 0.2f;

  private final Set<String> discoveredTopics;
  private final Purpose purpose;
  private final List<String> notes = new ArrayList<>();

  /** What parts that say nothing in notes were translated to: showing a query asks them again. */
  private final Map<CommentQuery, Query> known = new HashMap<>();

  /** What a query is for: the less it has to say, the simpler it is. */
  enum Purpose {
    /** Whether a document matches. */
    MATCH,
    /** Also where its text does. */
    SHOW,
    /** How well it matches, where there are no titles. */
    SCORE_TEXT,
    /** How well it matches, with what its title adds. */
    SCORE
  }

  /**
   * A translator.
   *
   * @param discoveredTopics topics that are phrases of the text, not labels of documents
   */
  QueryTranslator(Set<String> discoveredTopics, Purpose purpose) {
    this.discoveredTopics = discoveredTopics;
    this.purpose = purpose;
  }

  /** A translator of what is to be shown, which has not to look up again what this one did. */
  QueryTranslator toShow() {
    QueryTranslator toShow = new QueryTranslator(discoveredTopics, Purpose.SHOW);
    if (purpose == Purpose.SCORE_TEXT) {
      known.forEach(
          (part, query) -> {
            if (scopeOf(part) == TextScope.TEXT) {
              toShow.known.put(part, query);
            }
          });
    }
    return toShow;
  }

  /** What could not be done as asked, so far. */
  List<String> notes() {
    return notes;
  }

  /** The query, with all parts of an All needed. */
  Query translate(CommentQuery query) {
    return switch (query) { // no default branch, on purpose
      case CommentQuery.Everything e -> MatchAllDocsQuery.INSTANCE;
      case CommentQuery.Word word -> known.computeIfAbsent(word, unknown -> word(word));
      case CommentQuery.Phrase p ->
          known.computeIfAbsent(
              p, unknown -> scoped(p.scope(), f -> TextQueries.phrase(f, p.text(), p.slop())));
      case CommentQuery.Near near -> scoped(scopeOf(near), field -> TextQueries.near(field, near));
      case CommentQuery.Prefix p ->
          known.computeIfAbsent(
              p, unknown -> scoped(p.scope(), f -> TextQueries.prefix(f, p.text())));
      case CommentQuery.Fuzzy f ->
          scoped(f.scope(), field -> TextQueries.fuzzy(field, f.text(), f.edits()));
      case CommentQuery.Regex r ->
          scoped(r.scope(), field -> TextQueries.regex(field, r.expression(), notes));
      case CommentQuery.Label label -> constant(label(label.field(), label.value()));
      case CommentQuery.CitesUrl cites -> constant(citesUrl(cites.url()));
      case CommentQuery.Posted posted -> constant(posted(posted));
      case CommentQuery.Votes votes ->
          constant(
              LongPoint.newRangeQuery(
                  Fields.VOTES,
                  votes.least() == null ? Long.MIN_VALUE : votes.least(),
                  votes.most() == null ? Long.MAX_VALUE : votes.most()));
      case CommentQuery.With with -> constant(has(with.feature()));
      case CommentQuery.All all -> all(all, false);
      case CommentQuery.Any any -> any(any);
      case CommentQuery.Not not -> all(new CommentQuery.All(List.of(not)), false);
    };
  }

  /** The same, with any of an All's words being enough; what is not about words stays needed. */
  Query translateRelaxed(CommentQuery query) {
    return query instanceof CommentQuery.All all ? all(all, true) : translate(query);
  }

  private Query word(CommentQuery.Word word) {
    return scoped(
        word.scope(),
        new Leaf(
            field -> TextQueries.word(field, word.text()),
            word.exact() ? null : field -> TextQueries.anyForm(field, word.text())));
  }

  /**
   * What is asked of a field.
   *
   * @param typed as it is typed
   * @param anyForm in any inflection; null if that is not asked for
   */
  private record Leaf(Function<String, Query> typed, @Nullable Function<String, Query> anyForm) {}

  private Query scoped(TextScope scope, Function<String, Query> typed) {
    return scoped(scope, new Leaf(typed, null));
  }

  /** One query over the fields of a scope. */
  private Query scoped(TextScope scope, Leaf asked) {
    Query asTyped = asked.typed().apply(Fields.TEXT);
    if (TextQueries.hasNoWord(asTyped)) {
      return TextQueries.NO_WORD;
    }
    Leaf leaf =
        new Leaf(
            field -> field.equals(Fields.TEXT) ? asTyped : asked.typed().apply(field),
            asked.anyForm());
    return switch (scope) {
      case TEXT -> text(leaf);
      case TITLE -> bothForms(Fields.TITLE, leaf);
      case QUOTED -> bothForms(Fields.QUOTED, leaf);
      case AUTHOR -> leaf.typed().apply(Fields.AUTHOR);
      case THREAD -> leaf.typed().apply(Fields.THREAD);
      case OWN ->
          either(
              new BooleanQuery.Builder()
                  .add(bothForms(Fields.TEXT, leaf), Occur.MUST)
                  .add(term(Fields.FEATURE, Fields.OWN_APART), Occur.MUST_NOT)
                  .build(),
              bothForms(Fields.OWN, leaf));
    };
  }

  /** The text field has the words of the title too: those in the title only add to the score. */
  private Query text(Leaf leaf) {
    Query text = bothForms(Fields.TEXT, leaf);
    if (purpose != Purpose.SCORE) {
      return text;
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    addNeeded(text, builder);
    Query title = bothForms(Fields.TITLE, leaf);
    if (title instanceof BooleanQuery forms) {
      forms
          .clauses()
          .forEach(form -> builder.add(new BoostQuery(form.query(), TITLE_BOOST), Occur.SHOULD));
    } else {
      builder.add(new BoostQuery(title, TITLE_BOOST), Occur.SHOULD);
    }
    return builder.build();
  }

  private Query bothForms(String field, Leaf leaf) {
    Query typed = leaf.typed().apply(field);
    if (leaf.anyForm() == null) {
      return typed;
    }
    Query anyForm = leaf.anyForm().apply(field);
    boolean covered = TextQueries.covers(anyForm, typed);
    if (covered && purpose == Purpose.MATCH) {
      return anyForm;
    }
    if (covered && purpose != Purpose.SHOW) {
      return new WordQuery((SynonymQuery) anyForm, ((TermQuery) typed).getTerm(), EXACT_BOOST);
    }
    return new BooleanQuery.Builder()
        .add(anyForm, covered ? Occur.MUST : Occur.SHOULD)
        .add(new BoostQuery(typed, EXACT_BOOST), Occur.SHOULD)
        .build();
  }

  /** What has to match, and what only adds to its score beside it: fewer levels are faster. */
  private static void addNeeded(Query query, BooleanQuery.Builder builder) {
    if (query instanceof BooleanQuery parts && isNeededAndMore(parts)) {
      parts.clauses().forEach(builder::add);
    } else {
      builder.add(query, Occur.MUST);
    }
  }

  /** What adds to a score matches nothing by itself, so any of them may as well be enough. */
  private static Query anyIsEnough(Query query) {
    if (!(query instanceof BooleanQuery parts) || !isNeededAndMore(parts)) {
      return query;
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    parts.clauses().forEach(clause -> builder.add(clause.query(), Occur.SHOULD));
    return builder.build();
  }

  /** Whether one part has to match and the others only add to its score. */
  static boolean isNeededAndMore(BooleanQuery query) {
    int needed = 0;
    for (BooleanClause clause : query.clauses()) {
      if (clause.occur() == Occur.MUST) {
        needed++;
      } else if (clause.occur() != Occur.SHOULD) {
        return false;
      }
    }
    return needed == 1;
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static TextScope scopeOf(CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word -> word.scope();
      case CommentQuery.Phrase phrase -> phrase.scope();
      case CommentQuery.Prefix prefix -> prefix.scope();
      case CommentQuery.Fuzzy fuzzy -> fuzzy.scope();
      case CommentQuery.Near near -> scopeOf(near.left());
      default -> TextScope.TEXT;
    };
  }

  private Query label(LabelField field, String value) {
    return switch (field) {
      case TOPIC -> topic(value.toLowerCase(Locale.ROOT));
      case SITE -> term(Fields.HOST, CitedUrls.hostOf(value));
      case SOURCE -> either(term(Fields.SOURCE, value), term(Fields.SOURCE_FILE, value));
      case LANG -> term(Fields.LANG, value.toLowerCase(Locale.ROOT));
      case ID -> term(Fields.ID, value);
      case PARENT -> term(Fields.PARENT, value);
      case GROUP -> new GroupQuery(value);
    };
  }

  private Query topic(String topic) {
    Query labelled = term(Fields.TOPIC, topic);
    return discoveredTopics.contains(topic)
        ? either(labelled, TextQueries.withoutInflections(Fields.TEXT, topic))
        : labelled;
  }

  private static Query citesUrl(String url) {
    boolean beginning = url.endsWith("*");
    return beginning
        ? new PrefixQuery(
            new Term(Fields.URL, CitedUrls.canonicalBeginning(url.substring(0, url.length() - 1))))
        : new TermQuery(new Term(Fields.URL, CitedUrls.canonical(url)));
  }

  /** A whole token, or those that begin so where it ends in an asterisk. */
  private static Query term(String field, String value) {
    return value.endsWith("*")
        ? new PrefixQuery(new Term(field, value.substring(0, value.length() - 1)))
        : new TermQuery(new Term(field, value));
  }

  private static Query has(Feature feature) {
    return feature == Feature.HAS_ALIKE
        ? new FieldExistsQuery(Fields.ALIKE)
        : new TermQuery(new Term(Fields.FEATURE, feature.text()));
  }

  private static Query posted(CommentQuery.Posted posted) {
    Instant from = posted.from();
    Instant until = posted.until();
    long first = from == null ? Long.MIN_VALUE : firstMillis(from);
    long end = until == null ? Long.MAX_VALUE : firstMillis(until);
    if (end == Long.MIN_VALUE) {
      return new MatchNoDocsQuery("ends before time");
    }
    long last = until == null ? end : end - 1;
    return LongPoint.newRangeQuery(Fields.DATE, first, last);
  }

  /** The first millisecond that does not begin before an instant. */
  private static long firstMillis(Instant instant) {
    long millis = CommentDocuments.millis(instant);
    boolean within = millis < Long.MAX_VALUE && Instant.ofEpochMilli(millis).isBefore(instant);
    return within ? millis + 1 : millis;
  }

  private static Query constant(Query query) {
    return new ConstantScoreQuery(query);
  }

  private Query any(CommentQuery.Any any) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean empty = true;
    for (CommentQuery part : any.parts()) {
      Query translated = anyIsEnough(translate(part));
      if (!TextQueries.hasNoWord(translated)) {
        builder.add(translated, Occur.SHOULD);
        empty = false;
      }
    }
    return empty ? TextQueries.NO_WORD : builder.build();
  }

  /** All parts; those without a word in them ask for nothing and are left out. */
  private Query all(CommentQuery.All all, boolean relaxed) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean positive = false;
    boolean negative = false;
    boolean aboutWords = false;
    for (CommentQuery part : all.parts()) {
      Query translated = translate(part instanceof CommentQuery.Not not ? not.part() : part);
      if (TextQueries.hasNoWord(translated)) {
        continue;
      }
      if (part instanceof CommentQuery.Not) {
        builder.add(translated, Occur.MUST_NOT);
        negative = true;
        continue;
      }
      positive = true;
      boolean text = TextParts.isText(part);
      aboutWords |= text;
      if (!text) {
        builder.add(translated, Occur.FILTER);
      } else if (relaxed) {
        builder.add(anyIsEnough(translated), Occur.SHOULD);
      } else {
        addNeeded(translated, builder);
      }
    }
    if (!positive && !negative) {
      return TextQueries.NO_WORD;
    }
    if (!positive) {
      builder.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    if (relaxed && aboutWords) {
      builder.setMinimumNumberShouldMatch(1);
    }
    return builder.build();
  }
}
