package org.commentindex.internal.lucene.limit;

import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.Accountable;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Counts the terms whose postings Lucene opens at once for a query in a segment, and estimates what
 * its patterns need besides: their automata, and the set of documents of each.
 */
public final class OpenTerms extends QueryVisitor {
  /**
   * Postings that Lucene opens at once for a pattern without positions: {@code
   * MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE} reads those of all other terms one by one.
   */
  private static final int OF_PATTERN = 16;

  /**
   * Bytes of the automata of a fuzzy word, for each of its characters and, with two edits, four
   * times. Above what was measured on random words in Lucene 10.5: 123 KB for 40 characters and one
   * edit, 258 KB and 790 KB for 16 and 40 characters and two edits.
   */
  private static final int FUZZY_CHARACTER = 5 << 10;

  private int count;
  private int patterns;
  private long bytes;

  private OpenTerms() {}

  /** A query that knows how many terms it opens. */
  public interface Counted {
    /** Returns the number of terms; a term that is opened several times counts each time. */
    int openTerms();
  }

  /** Counts the terms of a query; a term that is opened several times counts each time. */
  static OpenTerms of(Query query) {
    OpenTerms terms = new OpenTerms();
    query.visit(terms);
    return terms;
  }

  /** Returns the number of terms. */
  int count() {
    return count;
  }

  /**
   * Returns the bytes that the patterns need besides their terms.
   *
   * @param documents the number of documents of the largest segment
   */
  long patternBytes(int documents) {
    return bytes + (long) patterns * (documents / Byte.SIZE);
  }

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
    count += OF_PATTERN;
    patterns++;
    bytes += automata(query);
  }

  private static long automata(Query query) {
    if (query instanceof FuzzyQuery fuzzy) {
      int edits = fuzzy.getMaxEdits();
      return (long) edits * edits * FUZZY_CHARACTER * fuzzy.getTerm().text().length();
    }
    return query instanceof Accountable known ? known.ramBytesUsed() : 0;
  }

  @Override
  public void visitLeaf(Query query) {
    count += query instanceof Counted counted ? counted.openTerms() : 1;
  }
}
