package org.commentindex.internal.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.commentindex.backend.Fields;
import org.commentindex.internal.analysis.AnalyzedText;
import org.commentindex.internal.analysis.Token;
import org.jspecify.annotations.Nullable;

/**
 * Offsets of the matches of a query in one text. The text is indexed in memory and asked for its
 * {@link Matches}, so a phrase is one match and stray words of it are none.
 *
 * <p>Lucene's {@code MemoryIndexOffsetStrategy} does the same for a single field. Here a clause may
 * combine exact and stemmed terms, which are in two fields of the same text.
 */
final class MatchOffsets extends FieldOffsetStrategy {
  private static final String STEMMED = Fields.stemmed(Fields.TEXT);

  private final List<Query> clauses;
  private final QueryTerms terms;
  private final MemoryIndex index = new MemoryIndex(true);
  private AnalyzedText text = new AnalyzedText("", false);

  MatchOffsets(List<Query> clauses) {
    super(null);
    this.clauses = List.copyOf(clauses);
    this.terms = new QueryTerms(clauses);
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
    List<Token> exact = terms.isEmpty(Fields.TEXT) ? List.of() : select(Fields.TEXT, text.exact());
    List<Token> stemmed = terms.isEmpty(STEMMED) ? List.of() : select(STEMMED, text.stemmed());
    if (exact.isEmpty() && stemmed.isEmpty()) {
      return OffsetsEnum.EMPTY;
    }
    index.reset();
    index.addField(Fields.TEXT, new TokenListStream(exact));
    index.addField(STEMMED, new TokenListStream(stemmed));
    return new ListOffsetsEnum(matches(index.createSearcher()));
  }

  private List<Token> select(String field, List<Token> tokens) {
    return terms.select(field, tokens);
  }

  private List<Match> matches(IndexSearcher searcher) throws IOException {
    searcher.setQueryCache(null);
    LeafReaderContext leaf = searcher.getLeafContexts().getFirst();
    List<Match> found = new ArrayList<>();
    for (int clause = 0; clause < clauses.size(); clause++) {
      BytesRef label = new BytesRef(Integer.toString(clause));
      Matches matches =
          searcher
              .rewrite(clauses.get(clause))
              .createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)
              .matches(leaf, 0);
      if (matches != null) {
        for (String field : matches) {
          collect(matches.getMatches(field), label, found);
        }
      }
    }
    Collections.sort(found);
    return found;
  }

  /** Adds the words of a match: those in between, as in {@code "tram again"~5}, are not part of it. */
  private void collect(@Nullable MatchesIterator matches, BytesRef label, List<Match> found)
      throws IOException {
    while (matches != null && matches.next()) {
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
    for (Token token : text.exact()) {
      if (token.position() >= first && token.position() <= last) {
        start = Math.min(start, token.start());
        end = Math.max(end, token.end());
      }
    }
    return new Match(start, end, label);
  }
}
