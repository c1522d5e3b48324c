package org.commentindex.internal.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.commentindex.backend.Deadline;
import org.commentindex.backend.SearchEndedException;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.limit.LimitedSearcher;
import org.commentindex.internal.lucene.query.QueryTranslator.Purpose;
import org.commentindex.internal.lucene.query.Ranking;
import org.commentindex.internal.lucene.query.TextClauses;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.InvalidQueryException;
import org.commentindex.search.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Names the part of a query that costs most, when its search took too long. Each part is searched
 * alone for a short time, patterns first.
 */
final class CostliestPart {
  /** Kinds of parts, those that usually cost most first. */
  private static final List<Class<? extends CommentQuery>> KINDS =
      List.of(
          CommentQuery.Regex.class,
          CommentQuery.Near.class,
          CommentQuery.Fuzzy.class,
          CommentQuery.Wildcard.class,
          CommentQuery.Phrase.class,
          CommentQuery.Prefix.class);

  /**
   * The part of the time limit that may be spent on finding the costliest part, a twentieth: half
   * of it to measure the parts, half to count its words.
   */
  private static final int SHARE_OF_LIMIT = 20;

  /** Number of parts that are measured at least, however long each takes. Chosen by hand. */
  private static final int MEASURED_AT_LEAST = 8;

  /**
   * A part costs more than one of a kind before its own if it takes longer by a quarter of the time
   * that each part may take. Smaller differences come from other programs. Chosen by hand.
   */
  private static final int MIN_DIFFERENCE = 4;

  private final LuceneSnapshot snapshot;
  private final Deadline deadline;
  private final Duration time;
  private final Duration perPart;
  private int measured;

  private CostliestPart(LuceneSnapshot snapshot, Duration limit) {
    this.snapshot = snapshot;
    this.time = limit.dividedBy(2 * SHARE_OF_LIMIT).plusNanos(1);
    this.deadline = Deadline.in(time);
    this.perPart = time.dividedBy(MEASURED_AT_LEAST).plusNanos(1);
  }

  /** Finds the matches of a query. */
  interface Search<T> {
    T find() throws IOException;
  }

  /** The time that a part takes alone. */
  private record Cost(CommentQuery part, long nanos) {}

  /**
   * Runs a search.
   *
   * @param query the query whose costliest part is named if it takes too long; null for none
   * @throws SearchTimeoutException if it takes too long
   */
  static <T> T named(LuceneSnapshot snapshot, @Nullable CommentQuery query, Search<T> search)
      throws IOException {
    try {
      return search.find();
    } catch (SearchTimeoutException e) {
      throw query == null ? e : explained(snapshot, query, e);
    } catch (SearchEndedException e) {
      throw query != null && e.getCause() instanceof SearchTimeoutException timeout
          ? explained(snapshot, query, timeout)
          : e.getCause();
    }
  }

  private static SearchTimeoutException explained(
      LuceneSnapshot snapshot, CommentQuery query, SearchTimeoutException timeout)
      throws IOException {
    String costliest = new CostliestPart(snapshot, timeout.timeout()).in(query);
    return costliest == null ? timeout : new SearchTimeoutException(timeout.timeout(), costliest);
  }

  private @Nullable String in(CommentQuery query) throws IOException {
    Set<CommentQuery> distinct = new LinkedHashSet<>();
    collect(query, distinct);
    List<CommentQuery> parts = new ArrayList<>(distinct);
    parts.sort(Comparator.comparingInt(CostliestPart::kind));
    Cost most = parts.size() == 1 ? new Cost(parts.getFirst(), 0) : costliest(parts);
    if (most == null) {
      return null;
    }
    String shown = TextClauses.shown(most.part());
    return (parts.size() == 1 ? "it is " + shown : ofMany(parts.size(), shown))
        + expansion(most.part());
  }

  private String ofMany(int parts, String shown) {
    return "the costliest of its "
        + parts
        + " parts"
        + (measured < parts ? ", as far as measured," : "")
        + " is "
        + shown;
  }

  private @Nullable Cost costliest(List<CommentQuery> parts) throws IOException {
    Cost most = null;
    long difference = perPart.toNanos() / MIN_DIFFERENCE;
    for (CommentQuery part : parts) {
      if (deadline.remaining().isZero()) {
        break;
      }
      Cost cost = new Cost(part, nanos(part, deadline.or(Deadline.in(perPart))));
      measured++;
      most = most == null || cost.nanos() - most.nanos() > difference ? cost : most;
    }
    return most;
  }

  private LimitedSearcher searcher(Deadline end) throws IOException {
    return LimitedSearcher.ofPatterns(snapshot.reader(), end, Ranking.SIMILARITY);
  }

  private long nanos(CommentQuery part, Deadline end) throws IOException {
    long start = System.nanoTime();
    try {
      LimitedSearcher searcher = searcher(end);
      searcher.count(snapshot.translator(Purpose.MATCH, searcher).translate(part));
    } catch (SearchTimeoutException | SearchEndedException | InvalidQueryException e) {
      throwIfInterrupted(e);
    }
    return System.nanoTime() - start;
  }

  private static void throwIfInterrupted(Exception e) throws IOException {
    if (e instanceof SearchEndedException ended
        && !(ended.getCause() instanceof SearchTimeoutException)) {
      throw ended.getCause();
    }
  }

  /** Returns the number of words that a pattern stands for, in words; empty for other parts. */
  private String expansion(CommentQuery part) throws IOException {
    long words = 0;
    boolean all = true;
    try {
      LimitedSearcher searcher = searcher(Deadline.in(time));
      Patterns patterns = new Patterns();
      snapshot.translator(Purpose.MATCH, searcher).translate(part).visit(patterns);
      for (MultiTermQuery pattern : patterns.found) {
        TermsEnum each = terms(searcher.getIndexReader(), pattern);
        while (each != null && each.next() != null) {
          words++;
        }
      }
    } catch (SearchTimeoutException | SearchEndedException | InvalidQueryException e) {
      throwIfInterrupted(e);
      all = false;
    }
    return words == 0
        ? ""
        : String.format(
            Locale.ROOT, ", which stands for %s%,d words of the index", all ? "" : "over ", words);
  }

  private static @Nullable TermsEnum terms(IndexReader reader, MultiTermQuery pattern)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, pattern.getField());
    return terms == null ? null : pattern.getTermsEnum(terms);
  }

  private static void collect(CommentQuery query, Set<CommentQuery> parts) {
    switch (query) {
      case CommentQuery.All all -> all.parts().forEach(part -> collect(part, parts));
      case CommentQuery.Any any -> any.parts().forEach(part -> collect(part, parts));
      case CommentQuery.Not not -> collect(not.part(), parts);
      default -> parts.add(query);
    }
  }

  /** Returns the order in which parts are measured: kinds that usually cost most come first. */
  private static int kind(CommentQuery part) {
    int kind = KINDS.indexOf(part.getClass());
    return kind < 0 ? KINDS.size() : kind;
  }

  /** The patterns of a query on the text. */
  private static final class Patterns extends QueryVisitor {
    private final List<MultiTermQuery> found = new ArrayList<>();

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }

    @Override
    public boolean acceptField(String field) {
      return field.equals(Fields.TEXT);
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      add(query);
    }

    @Override
    public void visitLeaf(Query query) {
      add(query);
    }

    private void add(Query query) {
      if (query instanceof MultiTermQuery pattern) {
        found.add(pattern);
      }
    }
  }
}
