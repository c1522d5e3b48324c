package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.commentindex.internal.analysis.TextWords;
import org.commentindex.model.Comment;
import org.commentindex.query.Hit;
import org.commentindex.query.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes hits of the comments that one query found: where it matches, and the snippets. Not
 * thread-safe.
 */
final class HitReader {
  private final Supplier<List<Query>> shown;
  private final DiscoveredTopics discovered;
  private final TextWords words = new TextWords();
  private @Nullable List<Query> queries;
  private @Nullable PlainMatcher plain;

  /**
   * A reader for one query.
   *
   * @param shown what is to be shown in the texts, asked for when the first one is read
   */
  HitReader(Supplier<List<Query>> shown, DiscoveredTopics discovered) {
    this.shown = shown;
    this.discovered = discovered;
  }

  Hit hit(int rank, double score, Comment comment) throws IOException {
    DiscoveredTopics.readBy(words, comment);
    List<List<Span>> places = places(comment.text());
    List<Span> matches = new ArrayList<>();
    places.forEach(matches::addAll);
    return new Hit(
        rank,
        discovered.addedTo(comment, words),
        score,
        Snippets.choose(comment.text(), places),
        Spans.merged(matches));
  }

  /** A hit whose text is not looked at. */
  static Hit unread(int rank, double score, Comment comment) {
    return new Hit(rank, comment, score, List.of(), List.of());
  }

  private List<List<Span>> places(String text) throws IOException {
    List<Query> asked = queries;
    if (asked == null) {
      asked = shown.get();
      queries = asked;
      plain = PlainMatcher.of(asked).orElse(null);
    }
    if (asked.isEmpty()) {
      return List.of();
    }
    return plain == null ? Matcher.matches(text, words.isStemmed(), asked) : plain.matches(words);
  }
}
