package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.commentindex.backend.Deadline;
import org.commentindex.internal.analysis.AnalyzedText;
import org.commentindex.internal.lucene.highlight.Highlights;
import org.commentindex.internal.lucene.highlight.TextHighlighter;
import org.commentindex.internal.lucene.topic.DiscoveredTopics;
import org.commentindex.model.Comment;
import org.commentindex.search.Hit;
import org.jspecify.annotations.Nullable;

/** Creates the hits of one query, with discovered topics and highlights. Not thread-safe. */
final class HitReader {
  private final Supplier<List<Query>> clauses;
  private final DiscoveredTopics discovered;
  private final Deadline deadline;
  private @Nullable TextHighlighter highlighter;

  /**
   * Creates a reader for one query.
   *
   * @param clauses the clauses to highlight; called for the first hit, so that a search without
   *     hits does not translate them
   * @param deadline when the search ends
   */
  HitReader(Supplier<List<Query>> clauses, DiscoveredTopics discovered, Deadline deadline) {
    this.clauses = clauses;
    this.discovered = discovered;
    this.deadline = deadline;
  }

  /** Returns a hit with its discovered topics, snippets and matches. */
  Hit hit(int rank, double score, Comment comment) throws IOException {
    deadline.check();
    AnalyzedText text = DiscoveredTopics.analyzed(comment);
    Comment shown = discovered.addTo(comment, text);
    Highlights inText = highlighter().highlight(text);
    String title = comment.title();
    if (!inText.matches().isEmpty() || title == null) {
      return new Hit(rank, shown, score, inText.snippets(), inText.matches());
    }
    Highlights inTitle = highlighter().highlight(new AnalyzedText(title, comment.lang()));
    return new Hit(rank, shown, score, inTitle.snippets(), List.of(), inTitle.matches());
  }

  /** Returns a hit without discovered topics and highlights. */
  static Hit unread(int rank, double score, Comment comment) {
    return new Hit(rank, comment, score, List.of(), List.of());
  }

  private TextHighlighter highlighter() {
    TextHighlighter known = highlighter;
    if (known == null) {
      known = new TextHighlighter(clauses.get(), deadline);
      highlighter = known;
    }
    return known;
  }
}
