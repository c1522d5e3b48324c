package org.commentindex.internal.lucene.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.document.GroupQuery;
import org.commentindex.internal.lucene.document.RepeatQuery;
import org.commentindex.internal.lucene.document.StoredTextQuery;
import org.commentindex.query.AnyWords;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.CustomQuery;
import org.commentindex.query.LabelField;
import org.commentindex.query.TextScope;
import org.jspecify.annotations.Nullable;

/** Translates comment queries to Lucene queries. Collects warnings; not thread-safe. */
public final class QueryTranslator {
  /** Purpose of the translated query: a query that need not score is simpler. */
  public enum Purpose {
    /** Which documents match, and where in their texts. */
    MATCH,
    /** Also how well they match. */
    SCORE
  }

  /**
   * Number of conditions up to which exact terms and titles contribute to the score; a longer query
   * is scored by the stems in the text only. A condition takes up to 12 clauses with them (a
   * compound with its catenated forms, exact and stemmed, in text and title), and a query at most
   * 1,024.
   */
  private static final int MAX_FULLY_SCORED = 80;

  private final Set<String> discoveredTopics;
  private final Purpose purpose;
  private final MultiTermIntervals multiTerms;
  private final LanguageStems languages;
  private final @Nullable Instant lastRun;
  private final List<String> notes = new ArrayList<>();
  private ClauseLimit limit = new ClauseLimit();
  private Purpose detail;
  private Runnable timeCheck = () -> {};

  /**
   * Creates a translator for an index not known yet. A phrase with a prefix of over 1,024 terms
   * fails.
   */
  public QueryTranslator(Set<String> discoveredTopics, Purpose purpose) {
    this(discoveredTopics, purpose, null);
  }

  /** Creates a translator for an index without runs, or for one not known yet. */
  public QueryTranslator(
      Set<String> discoveredTopics, Purpose purpose, @Nullable IndexReader reader) {
    this(discoveredTopics, purpose, reader, LanguageStems.of(reader), null);
  }

  /**
   * Creates a translator for queries on one index.
   *
   * @param discoveredTopics topics that match by phrases of the text, not only by labels
   * @param reader the index; null if it is not known yet
   * @param languages the languages of the index
   * @param lastRun the time of the last run of the index; null if there was none
   */
  public QueryTranslator(
      Set<String> discoveredTopics,
      Purpose purpose,
      @Nullable IndexReader reader,
      LanguageStems languages,
      @Nullable Instant lastRun) {
    this.lastRun = lastRun;
    this.discoveredTopics = discoveredTopics;
    this.purpose = purpose;
    this.detail = purpose;
    this.multiTerms = new MultiTermIntervals(reader);
    this.languages = languages;
  }

  /**
   * Sets what is called before each condition is translated: the automaton of a pattern can take
   * some time, and a query may have a thousand of them.
   *
   * @param check throws if the time is over
   * @return this translator
   */
  public QueryTranslator within(Runnable check) {
    timeCheck = check;
    return this;
  }

  /** Returns warnings about what could not be translated as requested, so far. */
  public List<String> notes() {
    return notes.stream().distinct().toList();
  }

  /** Translates a query; all parts of an All must match. */
  public Query translate(CommentQuery query) {
    begin(query);
    return part(query);
  }

  /** Translates a query; any text part of an All may match, while other parts must. */
  public Query translateRelaxed(CommentQuery query) {
    return translate(AnyWords.of(query));
  }

  private void begin(CommentQuery query) {
    limit = new ClauseLimit();
    multiTerms.begin();
    detail =
        purpose == Purpose.SCORE && TextClauses.conditions(query) > MAX_FULLY_SCORED
            ? Purpose.MATCH
            : purpose;
  }

  private Query part(CommentQuery query) {
    timeCheck.run();
    return switch (query) { // without default, so that a new kind does not compile
      case CommentQuery.Everything e -> MatchAllDocsQuery.INSTANCE;
      case CommentQuery.Word word -> limited(query, word(word));
      case CommentQuery.Phrase phrase -> limited(query, phrase(phrase));
      case CommentQuery.Near near -> limited(query, near(near));
      case CommentQuery.Prefix p ->
          limited(
              query, scoped(p.scope(), p.text(), f -> TextQueries.prefix(f, p.text(), multiTerms)));
      case CommentQuery.Wildcard w ->
          limited(
              query,
              scoped(
                  w.scope(), "", f -> TextQueries.wildcard(f, w.pattern(), multiTerms, languages)));
      case CommentQuery.Fuzzy fuzzy -> limited(query, fuzzy(fuzzy));
      case CommentQuery.Regex r ->
          limited(query, scoped(r.scope(), "", field -> TextQueries.regex(field, r.expression())));
      case CommentQuery.Label label ->
          limited(query, constant(label(label.field(), label.value())));
      case CommentQuery.CitesUrl cites ->
          limited(query, constant(ValueQueries.citesUrl(cites.url())));
      case CommentQuery.Posted posted ->
          limited(query, constant(ValueQueries.span(Fields.DATE, posted.from(), posted.until())));
      case CommentQuery.Added added -> limited(query, constant(added(added)));
      case CustomQuery custom -> limited(query, constant(ValueQueries.custom(custom)));
      case CommentQuery.Votes votes -> limited(query, constant(ValueQueries.votes(votes)));
      case CommentQuery.With with -> limited(query, constant(ValueQueries.has(with.feature())));
      case CommentQuery.All all -> all(all);
      case CommentQuery.Any any -> any(any);
      case CommentQuery.Not not -> all(new CommentQuery.All(List.of(not)));
    };
  }

  private Query near(CommentQuery.Near near) {
    return scoped(
        TextClauses.scopeOf(near), "", f -> TextQueries.near(f, near, multiTerms, languages));
  }

  private Query fuzzy(CommentQuery.Fuzzy fuzzy) {
    return scoped(
        fuzzy.scope(),
        fuzzy.text(),
        f -> TextQueries.fuzzy(f, fuzzy.text(), fuzzy.edits(), detail == Purpose.SCORE));
  }

  /** Drops a condition, with a warning, if Lucene would reject the query with it as too large. */
  private Query limited(CommentQuery part, Query condition) {
    if (TextQueries.hasNoWord(condition)) {
      return condition;
    }
    if (limit.reserve(condition)) {
      multiTerms.reserve(condition, part);
      return condition;
    }
    notes.add("the query is too long: its last words or conditions are ignored");
    return TextQueries.NO_WORD;
  }

  private Query phrase(CommentQuery.Phrase phrase) {
    String text = phrase.text();
    return CommentQuery.isSymbols(text)
        ? new StoredTextQuery(phrase.scope(), text.strip())
        : scoped(
            phrase.scope(),
            text,
            field -> TextQueries.phrase(field, text, phrase.slop(), multiTerms));
  }

  private Query word(CommentQuery.Word word) {
    if (CommentQuery.isSymbols(word.text())) {
      return new StoredTextQuery(word.scope(), word.text().strip());
    }
    return scoped(
        word.scope(),
        word.text(),
        new WordQueries(
            field -> exactly(field, word),
            word.isExact()
                ? null
                : field ->
                    languages.orStems(
                        TextQueries.anyForm(field, word.text()), field, word.text())));
  }

  private Query exactly(String field, CommentQuery.Word word) {
    Query exact = TextQueries.word(field, word.text());
    return TextQueries.written(exact, field, word, multiTerms, detail == Purpose.SCORE);
  }

  /**
   * Queries for one condition in a given field.
   *
   * @param exact for the exact terms
   * @param anyForm for the stemmed terms; null if only exact terms may match
   */
  private record WordQueries(
      Function<String, Query> exact, @Nullable Function<String, Query> anyForm) {
    WordQueries {
      exact = eachFieldOnce(exact);
    }

    /** Builds the query of a field once, because its patterns count towards a limit of terms. */
    private static Function<String, Query> eachFieldOnce(Function<String, Query> build) {
      Map<String, Query> built = new HashMap<>();
      return field -> {
        Query known = built.get(field);
        if (known == null) {
          known = build.apply(field);
          built.put(field, known);
        }
        return known;
      };
    }
  }

  private Query scoped(TextScope scope, String typed, Function<String, Query> exact) {
    return scoped(scope, typed, new WordQueries(exact, null));
  }

  /**
   * Returns a query for a condition in the fields of a scope.
   *
   * @param typed the text of the condition; if it has no word, its signs are searched for; empty
   *     for a condition that always has one
   */
  private Query scoped(TextScope scope, String typed, WordQueries queries) {
    Query inText = queries.exact().apply(Fields.TEXT);
    if (TextQueries.hasNoWord(inText)) {
      return typed.isBlank() ? TextQueries.NO_WORD : new StoredTextQuery(scope, typed.strip());
    }
    return switch (scope) {
      case TEXT -> text(queries);
      case TITLE -> bothForms(Fields.TITLE, queries);
      case QUOTED -> bothForms(Fields.QUOTED, queries);
      case AUTHOR -> queries.exact().apply(Fields.AUTHOR);
      case THREAD -> queries.exact().apply(Fields.THREAD);
      case OWN ->
          either(
              new BooleanQuery.Builder()
                  .add(bothForms(Fields.TEXT, queries), Occur.MUST)
                  .add(ValueQueries.term(Fields.FEATURE, Fields.OWN_APART), Occur.MUST_NOT)
                  .build(),
              bothForms(Fields.OWN, queries));
    };
  }

  /** The text field includes the title, so a match in the title field only adds to the score. */
  private Query text(WordQueries queries) {
    Query text = bothForms(Fields.TEXT, queries);
    return detail == Purpose.SCORE
        ? either(text, new BoostQuery(bothForms(Fields.TITLE, queries), Ranking.TITLE_BOOST))
        : text;
  }

  private Query bothForms(String field, WordQueries queries) {
    if (queries.anyForm() == null) {
      return queries.exact().apply(field);
    }
    Query exact = queries.exact().apply(field);
    Query anyForm = queries.anyForm().apply(field);
    return detail == Purpose.MATCH && TextQueries.covers(anyForm, exact)
        ? anyForm
        : either(anyForm, new BoostQuery(exact, Ranking.EXACT_BOOST));
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private Query label(LabelField field, String value) {
    return switch (field) {
      case TOPIC -> topic(value.toLowerCase(Locale.ROOT));
      case SITE -> ValueQueries.site(value);
      case SOURCE ->
          either(
              either(
                  ValueQueries.term(Fields.SOURCE, value),
                  ValueQueries.term(Fields.SOURCE_FILE, value)),
              new RepeatQuery(value));
      case LANG -> ValueQueries.language(value.toLowerCase(Locale.ROOT));
      case ID -> ValueQueries.term(Fields.ID, value);
      case PARENT -> ValueQueries.term(Fields.PARENT, value);
      case GROUP -> new GroupQuery(value);
    };
  }

  private Query topic(String topic) {
    Query labelled = ValueQueries.term(Fields.TOPIC, topic);
    return discoveredTopics.contains(topic)
        ? either(labelled, TextQueries.stemmed(Fields.TEXT, topic))
        : labelled;
  }

  private Query added(CommentQuery.Added added) {
    if (!added.byLastRun()) {
      return ValueQueries.span(Fields.ADDED, added.from(), added.until());
    }
    return lastRun == null
        ? new MatchNoDocsQuery("no run")
        : LongPoint.newExactQuery(Fields.ADDED, lastRun.toEpochMilli());
  }

  private static Query constant(Query query) {
    return new ConstantScoreQuery(query);
  }

  private Query any(CommentQuery.Any any) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean empty = true;
    for (Map.Entry<CommentQuery, Integer> part : counted(any.parts()).entrySet()) {
      Query translated = part(part.getKey());
      if (!TextQueries.hasNoWord(translated)) {
        builder.add(repeated(translated, part.getValue()), Occur.SHOULD);
        empty = false;
      }
    }
    return empty ? TextQueries.NO_WORD : builder.build();
  }

  /**
   * Counts equal parts: a word that is typed twice needs the clauses of one and has double weight.
   */
  private static Map<CommentQuery, Integer> counted(List<CommentQuery> parts) {
    Map<CommentQuery, Integer> counted = new LinkedHashMap<>();
    parts.forEach(part -> counted.merge(part, 1, Integer::sum));
    return counted;
  }

  private static Query repeated(Query query, int times) {
    return times == 1 ? query : new BoostQuery(query, times);
  }

  /** Translates an All. Parts without a word impose no condition and are left out. */
  private Query all(CommentQuery.All all) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean positive = false;
    boolean negative = false;
    for (Map.Entry<CommentQuery, Integer> counted : counted(all.parts()).entrySet()) {
      CommentQuery part = counted.getKey();
      Query translated = part(part instanceof CommentQuery.Not not ? not.part() : part);
      if (TextQueries.hasNoWord(translated)) {
        continue;
      }
      if (part instanceof CommentQuery.Not) {
        builder.add(translated, Occur.MUST_NOT);
        negative = true;
        continue;
      }
      positive = true;
      boolean scored = TextClauses.isText(part);
      builder.add(
          scored ? repeated(translated, counted.getValue()) : translated,
          scored ? Occur.MUST : Occur.FILTER);
    }
    if (!positive && !negative) {
      return TextQueries.NO_WORD;
    }
    if (!positive) {
      builder.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return builder.build();
  }
}
