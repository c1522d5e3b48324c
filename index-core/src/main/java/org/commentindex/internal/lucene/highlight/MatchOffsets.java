package org.commentindex.internal.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import org.commentindex.backend.Deadline;
import org.commentindex.internal.analysis.AnalyzedText;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.document.StoredTextQuery;
import org.jspecify.annotations.Nullable;

/**
 * Offsets of the matches of several clauses in one text. A clause of terms or patterns matches each
 * of its tokens. For a clause with phrases, the tokens that it can match are indexed in memory and
 * Lucene's {@link Matches} are read from that index, so that a phrase is one match and its words
 * elsewhere are not matches.
 *
 * <p>Lucene's {@code TokenStreamOffsetStrategy} and {@code MemoryIndexOffsetStrategy} do the same
 * for a single field. A clause here can combine exact terms, stemmed terms and written forms, which
 * are in three fields of the same text.
 */
final class MatchOffsets extends FieldOffsetStrategy {
  private static final String STEMMED = Fields.stemmed(Fields.TEXT);
  private static final String WRITTEN = Fields.written(Fields.TEXT);

  private final List<Clause> clauses = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();
  private final MemoryIndex index = new MemoryIndex(true);
  private final Deadline deadline;
  private AnalyzedText text = new AnalyzedText("", null);

  MatchOffsets(List<Query> queries, Deadline deadline) {
    super(null);
    this.deadline = deadline;
    for (Query query : queries) {
      if (query instanceof StoredTextQuery signs) {
        literals.add(signs.text());
        continue;
      }
      clauses.add(new Clause(query, Integer.toString(clauses.size())));
    }
  }

  /** Sets the text to match. */
  void setText(AnalyzedText text) {
    this.text = text;
  }

  @Override
  public String getField() {
    return Fields.TEXT;
  }

  @Override
  public OffsetSource getOffsetSource() {
    return OffsetSource.ANALYSIS;
  }

  @Override
  public OffsetsEnum getOffsetsEnum(@Nullable LeafReader reader, int document, String content)
      throws IOException {
    List<Match> found = new ArrayList<>();
    List<AnalyzedToken> exact = match(Fields.TEXT, text::exact, found);
    List<AnalyzedToken> stemmed = match(STEMMED, text::stemmed, found);
    List<AnalyzedToken> written = match(WRITTEN, text::written, found);
    if (!exact.isEmpty() || !stemmed.isEmpty() || !written.isEmpty()) {
      index.reset();
      index.addField(Fields.TEXT, new TokenListStream(exact));
      index.addField(STEMMED, new TokenListStream(stemmed));
      index.addField(WRITTEN, new TokenListStream(written));
      matchPhrases(index.createSearcher(), found);
    }
    matchLiterals(found);
    Collections.sort(found);
    return new ListOffsetsEnum(found);
  }

  /** Adds the places of signs, which are not terms. */
  private void matchLiterals(List<Match> found) {
    for (String literal : literals) {
      int at = text.text().indexOf(literal);
      while (at >= 0) {
        int end = at + literal.length();
        found.add(new Match(at, end, new BytesRef(literal)));
        at = text.text().indexOf(literal, end);
      }
    }
  }

  /** Adds matches of terms, and returns the tokens that can be part of a phrase. */
  private List<AnalyzedToken> match(
      String field, Supplier<List<AnalyzedToken>> tokens, List<Match> found) {
    List<AnalyzedToken> inPhrases = new ArrayList<>();
    List<Clause> onField = clauses.stream().filter(clause -> clause.isOn(field)).toList();
    if (onField.isEmpty()) {
      return inPhrases;
    }
    for (AnalyzedToken token : tokens.get()) {
      boolean inPhrase = false;
      for (Clause clause : onField) {
        if (clause.accepts(field, token.text())) {
          if (clause.anyTermMatches()) {
            found.add(new Match(token.start(), token.end(), clause.label()));
          } else {
            inPhrase = true;
          }
        }
      }
      if (inPhrase) {
        inPhrases.add(token);
      }
    }
    return inPhrases;
  }

  private void matchPhrases(IndexSearcher searcher, List<Match> found) throws IOException {
    searcher.setQueryCache(null);
    LeafReaderContext leaf = searcher.getLeafContexts().getFirst();
    for (Clause clause : clauses) {
      if (!clause.anyTermMatches()) {
        Matches matches =
            searcher
                .rewrite(clause.query())
                .createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)
                .matches(leaf, 0);
        if (matches != null) {
          for (String field : matches) {
            collect(matches.getMatches(field), clause.label(), found);
          }
        }
      }
    }
  }

  /** Adds the words of a match without those between them, as in {@code "tram again"~5}. */
  private void collect(@Nullable MatchesIterator matches, BytesRef label, List<Match> found)
      throws IOException {
    while (matches != null && matches.next()) {
      deadline.check();
      MatchesIterator words = matches.getSubMatches();
      if (words != null) {
        collect(words, label, found);
      } else if (matches.startOffset() >= 0) {
        found.add(new Match(matches.startOffset(), matches.endOffset(), label));
      } else {
        found.add(matchAt(matches.startPosition(), matches.endPosition(), label));
      }
    }
  }

  /** Returns a match by position: extended intervals, which compounds need, have no offsets. */
  private Match matchAt(int first, int last, BytesRef label) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (AnalyzedToken token : text.exact()) {
      if (token.position() >= first && token.position() <= last) {
        start = Math.min(start, token.start());
        end = Math.max(end, token.end());
      }
    }
    return new Match(start, end, label);
  }
}
