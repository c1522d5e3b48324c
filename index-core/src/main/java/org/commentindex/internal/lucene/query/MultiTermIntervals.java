package org.commentindex.internal.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.commentindex.internal.lucene.limit.QueryMemory;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.InvalidQueryException;
import org.jspecify.annotations.Nullable;

/**
 * Interval sources for all terms that an automaton accepts. A Lucene source expands to at most
 * {@link IndexSearcher#getMaxClauseCount} terms; where a field has more, several sources cover
 * consecutive ranges of its terms. Not thread-safe.
 */
final class MultiTermIntervals {
  /**
   * Maximum number of terms that the patterns of one query may expand to where positions count,
   * each pattern counted once. Chosen by hand. How often Lucene opens their postings is limited,
   * too, in {@link #reserve}.
   */
  private static final int MAX_TERMS = 8_192;

  private final @Nullable IndexReader reader;

  /** Maximum number of kilobytes that a query may need. */
  private final int maxKilobytes = QueryMemory.maxKilobytes();

  /** The number of terms of each source, by the query for it, as Lucene's visitors pass it on. */
  private final Map<Query, Integer> expansions = new HashMap<>();

  /** The number of terms that the patterns of the query expand to. */
  private int used;

  /** The number of kilobytes that the conditions of the query need. */
  private long kilobytes;

  /**
   * Creates the sources for one index.
   *
   * @param reader the index that has the terms; null if it is not known yet, in which case a search
   *     throws {@link IllegalStateException} where more terms match than one source may expand to
   */
  MultiTermIntervals(@Nullable IndexReader reader) {
    this.reader = reader;
  }

  /** Starts another query. */
  void begin() {
    used = 0;
    kilobytes = 0;
    expansions.clear();
  }

  /**
   * Counts the memory that a condition needs, with all other conditions of the query: the postings
   * that it opens at once, and its patterns.
   *
   * <p>The postings are more than the terms: Lucene opens the terms of both sides of a NEAR twice,
   * once for each order, and those of a loose phrase of four words 24 times.
   *
   * @param part the condition as it was written
   * @throws InvalidQueryException if it is too much
   */
  void reserve(Query condition, CommentQuery part) {
    if (reader == null || isOneComment()) {
      return;
    }
    long more = QueryMemory.kilobytes(condition, reader);
    kilobytes += more;
    if (kilobytes > maxKilobytes) {
      throw new InvalidQueryException(
          "it needs more than "
              + inWords(maxKilobytes / 1024)
              + " MB of memory, "
              + TextClauses.shown(part)
              + " alone "
              + inWords((int) Math.max(1, Math.min(Integer.MAX_VALUE, more / 1024)))
              + " MB for the words of the index that it stands for; write more letters of its"
              + " patterns, or search for fewer at a time");
    }
  }

  /** Returns the number of terms that a query opens, each as often as it occurs in the query. */
  int openTerms(IntervalQuery query) {
    Expanded terms = new Expanded();
    query.visit(terms);
    return (int) Math.min(Integer.MAX_VALUE / 2, terms.count);
  }

  private final class Expanded extends QueryVisitor {
    private long count;

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      count += terms.length;
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      count += expansions.getOrDefault(query, 1);
    }
  }

  /** Returns whether the index is one comment that is highlighted or matched with rules. */
  private boolean isOneComment() {
    return reader == null || reader.maxDoc() == 1;
  }

  private static String inWords(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * Returns a source for the terms of a field.
   *
   * @param accepted accepts the UTF-8 bytes of the terms; deterministic
   * @param pattern describes the automaton in messages and identifies it in equality checks
   * @throws InvalidQueryException if the patterns of the query expand to too many terms
   */
  IntervalsSource source(String field, Automaton accepted, String pattern) {
    List<BytesRef> bounds = new ArrayList<>();
    int terms = count(field, accepted, pattern, bounds);
    if (bounds.isEmpty()) {
      return expanding(field, source(accepted, pattern), terms);
    }
    int full = IndexSearcher.getMaxClauseCount();
    List<IntervalsSource> sources = new ArrayList<>();
    for (int i = 0; i <= bounds.size(); i++) {
      BytesRef from = i == 0 ? new BytesRef() : bounds.get(i - 1);
      BytesRef to = i == bounds.size() ? null : bounds.get(i);
      Automaton range = Automata.makeBinaryInterval(from, true, to, to == null);
      Automaton part =
          Operations.determinize(
              Operations.intersection(accepted, range), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      sources.add(
          expanding(
              field,
              source(part, pattern + " " + (i + 1)),
              i == bounds.size() ? terms - i * full : full));
    }
    // Without rewriting, which would combine the ranges of several patterns with each other.
    return Intervals.or(false, sources.toArray(IntervalsSource[]::new));
  }

  /** Keeps the number of terms of a source. */
  private IntervalsSource expanding(String field, IntervalsSource source, int terms) {
    expansions.put(new IntervalQuery(field, source), terms);
    return source;
  }

  /**
   * Returns whether a field has a term that an automaton accepts; true if the index is not known.
   *
   * @param accepted accepts the UTF-8 bytes of the terms; deterministic
   */
  boolean mayHave(String field, Automaton accepted) {
    try {
      if (reader == null) {
        return true;
      }
      Terms terms = MultiTerms.getTerms(reader, field);
      return terms != null
          && new CompiledAutomaton(accepted, false, true, true).getTermsEnum(terms).next() != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IntervalsSource source(Automaton accepted, String pattern) {
    return Intervals.multiterm(
        new CompiledAutomaton(accepted, false, true, true),
        IndexSearcher.getMaxClauseCount(),
        pattern);
  }

  /**
   * Counts the terms that an automaton accepts.
   *
   * @param bounds receives the first term of every range but the first
   */
  private int count(String field, Automaton accepted, String pattern, List<BytesRef> bounds) {
    try {
      Terms terms = reader == null ? null : MultiTerms.getTerms(reader, field);
      if (terms == null) {
        return 0;
      }
      TermsEnum each = new CompiledAutomaton(accepted, false, true, true).getTermsEnum(terms);
      int size = IndexSearcher.getMaxClauseCount();
      int count = 0;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if (++used > MAX_TERMS && !isOneComment()) {
          throw new InvalidQueryException(
              pattern
                  + " in a phrase or NEAR matches too many words of the index (more than "
                  + inWords(MAX_TERMS)
                  + " with the other patterns of the query); write more of its letters");
        }
        if (count > 0 && count % size == 0) {
          bounds.add(BytesRef.deepCopyOf(term));
        }
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
