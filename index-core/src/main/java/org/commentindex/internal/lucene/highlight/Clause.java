package org.commentindex.internal.lucene.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** A clause to highlight and the terms that it can match, by field. Immutable once created. */
final class Clause extends QueryVisitor {
  private final Query query;
  private final BytesRef label;
  private final Map<String, Set<String>> terms = new HashMap<>();
  private final Map<String, List<ByteRunAutomaton>> automata = new HashMap<>();
  private boolean unknownTerms;
  private boolean anyTermMatches = true;

  /**
   * Creates a clause.
   *
   * @param label distinguishes it from other clauses in the score of a passage
   */
  Clause(Query query, String label) {
    this.query = query;
    this.label = new BytesRef(label);
    query.visit(this);
  }

  Query query() {
    return query;
  }

  BytesRef label() {
    return label;
  }

  /**
   * Returns true if each of its terms is a match by itself; false if it has phrases or other
   * position queries.
   */
  boolean anyTermMatches() {
    return anyTermMatches;
  }

  /** Returns true if it can match a term of a field. */
  boolean isOn(String field) {
    return unknownTerms || terms.containsKey(field) || automata.containsKey(field);
  }

  /** Returns true if it can match a term. */
  boolean accepts(String field, String term) {
    if (unknownTerms || terms.getOrDefault(field, Set.of()).contains(term)) {
      return true;
    }
    List<ByteRunAutomaton> patterns = automata.get(field);
    if (patterns == null) {
      return false;
    }
    BytesRef bytes = new BytesRef(term);
    for (ByteRunAutomaton pattern : patterns) {
      if (pattern.run(bytes.bytes, bytes.offset, bytes.length)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void consumeTerms(Query leaf, Term... some) {
    anyTermMatches &= leaf instanceof TermQuery || leaf instanceof SynonymQuery;
    for (Term term : some) {
      terms.computeIfAbsent(term.field(), f -> new HashSet<>()).add(term.text());
    }
  }

  @Override
  public void consumeTermsMatching(Query leaf, String field, Supplier<ByteRunAutomaton> automaton) {
    anyTermMatches &= leaf instanceof MultiTermQuery;
    automata.computeIfAbsent(field, f -> new ArrayList<>()).add(automaton.get());
  }

  @Override
  public void visitLeaf(Query leaf) {
    anyTermMatches = false;
    unknownTerms = true;
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    anyTermMatches &= occur == Occur.SHOULD || !(parent instanceof BooleanQuery);
    return this;
  }
}
