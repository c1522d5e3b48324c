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
import org.commentindex.internal.analysis.CommentAnalyzers;
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
  private final List<Query> clauses;
  private final MemoryIndex index = new MemoryIndex(true);
  private boolean english;

  MatchOffsets(List<Query> clauses) {
    super(null);
    this.clauses = List.copyOf(clauses);
  }

  /** Sets whether the following texts are stemmed. */
  void setEnglish(boolean english) {
    this.english = english;
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
  public OffsetsEnum getOffsetsEnum(@Nullable LeafReader reader, int document, String text)
      throws IOException {
    index.reset();
    index.addField(Fields.TEXT, text, CommentAnalyzers.exact());
    index.addField(
        Fields.stemmed(Fields.TEXT),
        text,
        english ? CommentAnalyzers.inflected() : CommentAnalyzers.exact());
    IndexSearcher searcher = index.createSearcher();
    searcher.setQueryCache(null);
    LeafReaderContext leaf = searcher.getLeafContexts().getFirst();
    Positions positions = new Positions(text);
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
          collect(matches.getMatches(field), positions, label, found);
        }
      }
    }
    Collections.sort(found);
    return new ListOffsetsEnum(found);
  }

  /** Adds the words of a match: those in between, as in {@code "tram again"~5}, are not part of it. */
  private static void collect(
      @Nullable MatchesIterator matches, Positions positions, BytesRef label, List<Match> found)
      throws IOException {
    while (matches != null && matches.next()) {
      MatchesIterator words = matches.getSubMatches();
      if (words != null) {
        collect(words, positions, label, found);
      } else if (matches.startOffset() >= 0) {
        found.add(new Match(matches.startOffset(), matches.endOffset(), label));
      } else {
        found.add(positions.match(matches.startPosition(), matches.endPosition(), label));
      }
    }
  }

  /** Offsets by position. Extended intervals, which compounds need, have positions only. */
  private static final class Positions {
    private final String text;
    private @Nullable List<Token> tokens;

    Positions(String text) {
      this.text = text;
    }

    Match match(int first, int last, BytesRef label) {
      List<Token> all = tokens;
      if (all == null) {
        all = CommentAnalyzers.exactTokens(text, false);
        tokens = all;
      }
      List<Token> matching =
          all.stream().filter(t -> t.position() >= first && t.position() <= last).toList();
      int start = matching.stream().mapToInt(Token::start).min().orElseThrow();
      int end = matching.stream().mapToInt(Token::end).max().orElseThrow();
      return new Match(start, end, label);
    }
  }
}
