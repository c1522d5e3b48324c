package org.commentindex.internal.lucene.highlight;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.commentindex.backend.Deadline;
import org.commentindex.internal.analysis.AnalyzedText;
import org.commentindex.internal.lucene.document.Fields;

/**
 * Highlights the clauses of one query in the texts of its hits. A passage is a sentence within one
 * line. Not thread-safe.
 */
public final class TextHighlighter {
  /**
   * Saturation of repeated matches in a passage's score, BM25's k1. At 0.2 a clause that matches
   * once scores 0.83 and one that matches often less than 1, so that a passage with more clauses
   * outranks one with more matches of the same clause. Lucene's default of 1.2 is tuned for scores
   * weighted by document frequency, which one text does not provide.
   */
  private static final float K1 = 0.2f;

  /** No length normalization: the formatter cuts long passages to a fixed length anyway. */
  private static final float B = 0;

  /** Lucene's default, the length of an average English sentence in characters. */
  private static final float PIVOT = 87;

  /** All passages with a match are formatted, because all matches are returned. */
  private static final int MAX_PASSAGES = Integer.MAX_VALUE - 1;

  private static final Comparator<Passage> BEST_FIRST =
      Comparator.comparingDouble(Passage::getScore)
          .reversed()
          .thenComparingInt(Passage::getStartOffset);

  private final MatchOffsets offsets;
  private final FieldHighlighter highlighter;

  /**
   * Creates a highlighter.
   *
   * @param clauses the clauses to highlight, queries on {@link Fields#TEXT} and its stemmed field;
   *     a passage ranks by the number of clauses that match in it
   * @param deadline when highlighting ends
   */
  public TextHighlighter(List<Query> clauses, Deadline deadline) {
    offsets = new MatchOffsets(clauses, deadline);
    highlighter =
        new FieldHighlighter(
            Fields.TEXT,
            offsets,
            new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n'),
            new PassageScorer(K1, B, PIVOT),
            MAX_PASSAGES,
            0,
            new SnippetFormatter(),
            BEST_FIRST);
  }

  /** Highlights a text. */
  public Highlights highlight(AnalyzedText text) throws IOException {
    offsets.setText(text);
    Object highlights = highlighter.highlightFieldForDoc(null, 0, text.text());
    return highlights == null ? Highlights.NONE : (Highlights) highlights;
  }
}
