package org.commentindex.internal.lucene.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.commentindex.backend.Deadline;
import org.commentindex.internal.analysis.AnalyzedText;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.document.StoredTextQuery;
import org.commentindex.internal.lucene.query.QueryTranslator;
import org.commentindex.internal.lucene.query.QueryTranslator.Purpose;
import org.commentindex.internal.lucene.query.TextClauses;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.Snippet;
import org.commentindex.search.Span;
import org.commentindex.testkit.RandomComments;
import org.commentindex.testkit.RandomQuestions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Highlights cover the characters that Lucene matches in an index of the whole text. */
class HighlightedMatchesTest {
  private static final long SEED = 20_261_124L;
  private static final int QUERIES = 2_000;
  private static final int RECORDS = 120;

  @Test
  void highlightsAreLucenesMatches() throws IOException {
    RandomQuestions random = new RandomQuestions(SEED);
    List<String> texts =
        new RandomComments(SEED).records(RECORDS).stream().map(record -> record.body()).toList();
    int compared = 0;
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      List<Query> clauses = clauses(random.tree(i % 3));
      String text = texts.get(i % RECORDS);
      String language = i % 4 > 0 ? "en" : "de";
      BitSet expected = new BitSet();
      boolean known = true;
      for (Query clause : clauses) {
        known &=
            clause instanceof StoredTextQuery signs
                ? addPlaces(text, signs.text(), expected)
                : addMatches(text, language, clause, expected);
      }
      Highlights highlights =
          new TextHighlighter(clauses, Deadline.NONE).highlight(new AnalyzedText(text, language));
      String about = "seed " + SEED + ", query " + i + ": " + clauses + " in " + text;
      if (known) {
        compared++;
        assertThat(characters(highlights.matches())).as(about).isEqualTo(expected);
      }
      assertThat(highlights.snippets().isEmpty())
          .as(about)
          .isEqualTo(highlights.matches().isEmpty());
      List<String> words = words(text, highlights.matches());
      for (Snippet snippet : highlights.snippets()) {
        assertThat(words).as(about).containsAll(words(snippet.text(), snippet.matches()));
      }
      found += words.size();
    }
    assertThat(compared).as("queries compared").isGreaterThan(QUERIES / 2);
    assertThat(found).as("matches").isGreaterThan(500);
  }

  private static List<Query> clauses(CommentQuery query) {
    QueryTranslator translator = new QueryTranslator(Set.of(), Purpose.MATCH);
    return TextClauses.clausesToHighlight(query).stream()
        .map(part -> translator.translate(TextClauses.inWholeText(part)))
        .toList();
  }

  /** Adds the places of signs, which are no terms; returns true. */
  private static boolean addPlaces(String text, String signs, BitSet characters) {
    for (int at = text.indexOf(signs); at >= 0; at = text.indexOf(signs, at + signs.length())) {
      characters.set(at, at + signs.length());
    }
    return true;
  }

  /** Returns false if Lucene knows only the positions of a match, not its offsets. */
  private static boolean addMatches(String text, String language, Query query, BitSet characters)
      throws IOException {
    MemoryIndex index = new MemoryIndex(true);
    index.addField(Fields.TEXT, text, CommentAnalyzers.exact());
    index.addField(Fields.stemmed(Fields.TEXT), text, CommentAnalyzers.stemmed(language));
    index.addField(Fields.written(Fields.TEXT), text, CommentAnalyzers.written());
    IndexSearcher searcher = index.createSearcher();
    LeafReaderContext leaf = searcher.getLeafContexts().getFirst();
    Matches matches =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(leaf, 0);
    boolean known = true;
    if (matches != null) {
      for (String field : matches) {
        known &= addMatches(matches.getMatches(field), characters);
      }
    }
    return known;
  }

  private static boolean addMatches(@Nullable MatchesIterator matches, BitSet characters)
      throws IOException {
    boolean known = true;
    while (matches != null && matches.next()) {
      MatchesIterator words = matches.getSubMatches();
      if (words != null) {
        known &= addMatches(words, characters);
      } else if (matches.startOffset() < 0) {
        known = false;
      } else {
        characters.set(matches.startOffset(), matches.endOffset());
      }
    }
    return known;
  }

  private static BitSet characters(List<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(span -> characters.set(span.start(), span.end()));
    return characters;
  }

  private static List<String> words(String text, List<Span> spans) {
    return spans.stream()
        .map(span -> text.substring(span.start(), span.end()).replace('\n', ' '))
        .toList();
  }
}
