package org.commentindex.internal.lucene.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.commentindex.internal.analysis.Token;

/**
 * The terms that a query can match, by field. A query that does not tell its terms can match any.
 */
final class QueryTerms extends QueryVisitor {
  private final Map<String, Set<String>> terms = new HashMap<>();
  private final Map<String, List<ByteRunAutomaton>> automata = new HashMap<>();
  private boolean unknown;

  QueryTerms(List<Query> queries) {
    queries.forEach(query -> query.visit(this));
  }

  @Override
  public void consumeTerms(Query query, Term... some) {
    Arrays.stream(some)
        .forEach(term -> terms.computeIfAbsent(term.field(), f -> new HashSet<>()).add(term.text()));
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    automata.computeIfAbsent(field, f -> new ArrayList<>()).add(automaton.get());
  }

  @Override
  public void visitLeaf(Query query) {
    unknown = true;
  }

  /** Returns true if no term of a field can match. */
  boolean isEmpty(String field) {
    return !unknown && !terms.containsKey(field) && !automata.containsKey(field);
  }

  /** Returns the tokens of a field that can match. */
  List<Token> select(String field, List<Token> tokens) {
    if (unknown) {
      return tokens;
    }
    Set<String> exact = terms.getOrDefault(field, Set.of());
    List<ByteRunAutomaton> patterns = automata.getOrDefault(field, List.of());
    List<Token> selected = new ArrayList<>();
    for (Token token : tokens) {
      if (exact.contains(token.text()) || accepts(patterns, token.text())) {
        selected.add(token);
      }
    }
    return selected;
  }

  private static boolean accepts(List<ByteRunAutomaton> patterns, String text) {
    if (patterns.isEmpty()) {
      return false;
    }
    BytesRef term = new BytesRef(text);
    return patterns.stream().anyMatch(each -> each.run(term.bytes, term.offset, term.length));
  }
}
