package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.commentindex.search.ScorePart;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the score of a document into the scores of the query's clauses, which add up to it. Not
 * thread-safe.
 */
final class ScoreParts {
  private final IndexSearcher searcher;
  private final int document;
  private final List<ScorePart> parts = new ArrayList<>();

  private ScoreParts(IndexSearcher searcher, int document) {
    this.searcher = searcher;
    this.document = document;
  }

  /** Returns the parts, the largest first; empty if the document does not match. */
  static List<ScorePart> of(IndexSearcher searcher, Query query, int document) throws IOException {
    ScoreParts scores = new ScoreParts(searcher, document);
    scores.collect(searcher.rewrite(query), 1);
    scores.parts.sort(Comparator.comparingDouble(ScorePart::score).reversed());
    return scores.parts;
  }

  /** Adds the parts of a query. A clause counts only where all of its parent matches. */
  private void collect(Query query, float boost) throws IOException {
    Explanation explanation = searcher.explain(new BoostQuery(query, boost), document);
    double score = explanation.getValue().doubleValue();
    if (!explanation.isMatch() || score == 0) {
      return;
    }
    switch (query) {
      case BoostQuery boosted -> collect(boosted.getQuery(), boost * boosted.getBoost());
      case BooleanQuery all -> {
        for (BooleanClause clause : all) {
          if (clause.isScoring()) {
            collect(clause.query(), boost);
          }
        }
      }
      case DisjunctionMaxQuery any -> collect(best(any), boost);
      default ->
          parts.add(
              new ScorePart(field(query), words(query), score, matches(query), documents(query)));
    }
  }

  /** Returns the alternative with the highest score, which is the score of all. */
  private Query best(DisjunctionMaxQuery any) throws IOException {
    Query best = any;
    double most = -1;
    for (Query alternative : any.getDisjuncts()) {
      Explanation explanation = searcher.explain(alternative, document);
      if (explanation.isMatch() && explanation.getValue().doubleValue() > most) {
        most = explanation.getValue().doubleValue();
        best = alternative;
      }
    }
    return best;
  }

  /** Returns the number of matches of a clause in the document. */
  private int matches(Query query) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(leaf, document - leaf.docBase);
    int count = 0;
    if (matches != null) {
      for (String field : matches) {
        MatchesIterator each = matches.getMatches(field);
        while (each != null && each.next()) {
          count++;
        }
      }
    }
    return count;
  }

  private int documents(Query query) throws IOException {
    return searcher.count(query);
  }

  /** Returns the field that a clause is on, or an empty string if it is on none. */
  private static String field(Query query) {
    Set<String> fields = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(@Nullable String field) {
            return field == null || fields.add(field);
          }
        });
    return fields.isEmpty() ? "" : fields.iterator().next();
  }

  private static String words(Query query) {
    return switch (query) {
      case TermQuery term -> term.getTerm().text();
      case SynonymQuery either ->
          either.getTerms().stream().map(Term::text).collect(Collectors.joining("/"));
      default -> query.toString(field(query));
    };
  }
}
