package org.commentindex.internal.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
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
   * because Lucene opens the postings of all of them at once. Measured on an index of 30,000
   * comments with 12 random words each: phrases whose patterns expand to 8,000 terms run in a heap
   * of 64 MB, to 16,000 terms in 128 MB.
   */
  private static final int MAX_TERMS = 8_192;

  private final @Nullable IndexReader reader;
  private int used;

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
  }

  /**
   * Returns a source for the terms of a field.
   *
   * @param accepted accepts the UTF-8 bytes of the terms; deterministic
   * @param pattern describes the automaton in messages and identifies it in equality checks
   * @throws InvalidQueryException if the patterns of the query expand to too many terms
   */
  IntervalsSource source(String field, Automaton accepted, String pattern) {
    List<BytesRef> bounds = bounds(field, accepted, pattern);
    if (bounds.isEmpty()) {
      return source(accepted, pattern);
    }
    List<IntervalsSource> sources = new ArrayList<>();
    for (int i = 0; i <= bounds.size(); i++) {
      BytesRef from = i == 0 ? new BytesRef() : bounds.get(i - 1);
      BytesRef to = i == bounds.size() ? null : bounds.get(i);
      Automaton range = Automata.makeBinaryInterval(from, true, to, to == null);
      Automaton part = Operations.intersection(accepted, range);
      sources.add(
          source(
              Operations.determinize(part, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
              pattern + " " + (i + 1)));
    }
    return Intervals.or(sources);
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

  /** Returns the first term of every range but the first. */
  private List<BytesRef> bounds(String field, Automaton accepted, String pattern) {
    List<BytesRef> bounds = new ArrayList<>();
    try {
      Terms terms = reader == null ? null : MultiTerms.getTerms(reader, field);
      if (reader == null || terms == null) {
        return bounds;
      }
      TermsEnum each = new CompiledAutomaton(accepted, false, true, true).getTermsEnum(terms);
      int size = IndexSearcher.getMaxClauseCount();
      int count = 0;
      boolean isOneComment = reader.maxDoc() == 1;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if (++used > MAX_TERMS && !isOneComment) {
          throw new InvalidQueryException(
              pattern
                  + " in a phrase or NEAR stands for too many words of the index (more than "
                  + String.format(Locale.ROOT, "%,d", MAX_TERMS)
                  + " with the other patterns of the query); write more of its letters");
        }
        if (++count > size) {
          bounds.add(BytesRef.deepCopyOf(term));
          count = 1;
        }
      }
      return bounds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
