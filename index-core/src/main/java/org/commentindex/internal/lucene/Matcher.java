package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.commentindex.backend.Fields;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.Token;
import org.commentindex.query.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says where in a text queries match, by indexing that one text in memory and asking Lucene for its
 * matches: so a phrase is one place, and stray words of it are none. Thread-safe.
 */
final class Matcher {
  private Matcher() {}

  /**
   * The places of each query in a text, in the order of the queries; places in order, may overlap.
   *
   * @param stemmed whether the text is indexed without its inflections
   * @param queries on {@link Fields#TEXT}
   */
  static List<List<Span>> matches(String text, boolean stemmed, List<Query> queries)
      throws IOException {
    MemoryIndex index = new MemoryIndex(true);
    index.addField(Fields.TEXT, text, CommentAnalyzers.exact());
    index.addField(
        Fields.stemmed(Fields.TEXT),
        text,
        stemmed ? CommentAnalyzers.inflected() : CommentAnalyzers.exact());
    IndexSearcher searcher = index.createSearcher();
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    Places places = new Places(text);
    List<List<Span>> all = new ArrayList<>();
    for (Query query : queries) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      Matches matches = weight.matches(leaf, 0);
      List<Span> spans = new ArrayList<>();
      if (matches != null) {
        for (String field : matches) {
          collect(matches.getMatches(field), places, spans);
        }
      }
      spans.sort(Spans.IN_ORDER);
      all.add(spans);
    }
    return all;
  }

  /** A match made of several words apart from each other is its words, not what is between. */
  private static void collect(@Nullable MatchesIterator matches, Places places, List<Span> spans)
      throws IOException {
    while (matches != null && matches.next()) {
      MatchesIterator parts = matches.getSubMatches();
      if (parts != null) {
        collect(parts, places, spans);
      } else if (matches.startOffset() < 0) {
        spans.add(places.span(matches.startPosition(), matches.endPosition()));
      } else {
        spans.add(new Span(matches.startOffset(), matches.endOffset()));
      }
    }
  }

  /**
   * Where the words of a text stand: Lucene does not say it of a name that takes several places.
   */
  private static final class Places {
    private final String text;
    private @Nullable NavigableMap<Integer, Span> words;

    Places(String text) {
      this.text = text;
    }

    /** From the first word to the last, both counted in the row of words and included. */
    Span span(int first, int last) {
      if (words == null) {
        words = new TreeMap<>();
        for (Token token : CommentAnalyzers.exactTokens(text, false)) {
          words.merge(token.position(), new Span(token.start(), token.end()), Places::both);
        }
      }
      return words.subMap(first, true, last, true).values().stream()
          .reduce(Places::both)
          .orElseThrow(() -> new IllegalStateException("no word from " + first + " to " + last));
    }

    private static Span both(Span one, Span other) {
      return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }
  }
}
