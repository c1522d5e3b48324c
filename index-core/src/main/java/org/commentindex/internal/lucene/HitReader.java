package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.commentindex.internal.analysis.TextWords;
import org.commentindex.model.Comment;
import org.commentindex.query.Hit;
import org.commentindex.query.Span;
import org.jspecify.annotations.Nullable;

/** Makes hits of the comments that one query found: where it matches, and the snippets. */
final class HitReader {
  private final List<Query> shown;
  private final DiscoveredTopics discovered;
  private final @Nullable PlainMatcher plain;

  /**
   * A reader for one query.
   *
   * @param shown what is to be shown in the texts
   */
  HitReader(List<Query> shown, DiscoveredTopics discovered) {
    this.shown = shown;
    this.discovered = discovered;
    this.plain = PlainMatcher.of(shown).orElse(null);
  }

  Hit hit(int rank, double score, Comment comment) throws IOException {
    TextWords words = DiscoveredTopics.wordsOf(comment);
    List<List<Span>> places = places(words);
    List<Span> matches = Spans.merged(places.stream().flatMap(List::stream).toList());
    return new Hit(
        rank,
        discovered.addedTo(comment, words),
        score,
        Snippets.choose(comment.text(), places),
        matches);
  }

  /** A hit whose text is not looked at. */
  static Hit unread(int rank, double score, Comment comment) {
    return new Hit(rank, comment, score, List.of(), List.of());
  }

  private List<List<Span>> places(TextWords words) throws IOException {
    if (shown.isEmpty()) {
      return List.of();
    }
    return plain == null
        ? Matcher.matches(words.text(), words.isStemmed(), shown)
        : plain.matches(words);
  }
}
