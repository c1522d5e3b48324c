package org.commentindex.internal.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentindex.internal.text.Quotation;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.commentindex.query.TextScope;
import org.jspecify.annotations.Nullable;

/** A comment that quotes, beside others that it may quote. Immutable. */
final class Quoting {
  /** Fewer words are said by many. */
  static final double LEAST_WORDS = 5;

  /** At least this share of a quotation's words is in the comment it is from. */
  private static final double LEAST_CONTAINMENT = 0.7;

  /** So many words there are if neither the thread nor the source ties the two. */
  private static final double LEAST_WORDS_ELSEWHERE = 10;

  /** And this share of them. */
  private static final double LEAST_CONTAINMENT_ELSEWHERE = 0.85;

  /** A copy of the comment has at least this share of its author's own words. */
  private static final double COPY = 0.8;

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private static final int MOST_PARTS = 8;
  private static final int MOST_SOURCES = 8;

  private final Comment comment;
  private final Wording own;
  private final Set<String> sources;

  Quoting(Comment comment) {
    this.comment = comment;
    this.own = Wording.of(Quotation.of(comment.text()).own());
    this.sources = sourcesOf(comment);
  }

  /** What finds candidates: in the thread, then in the sources of the comment, then anywhere. */
  List<CommentQuery> nearestFirst(Wording quotation) {
    List<CommentQuery> parts =
        quotation.parts(MOST_PARTS).stream()
            .<CommentQuery>map(part -> new CommentQuery.Phrase(TextScope.OWN, part, 0))
            .toList();
    CommentQuery said = new CommentQuery.Any(parts);
    List<CommentQuery> queries = new ArrayList<>();
    if (comment.thread() != null && !comment.thread().isBlank()) {
      queries.add(said.and(new CommentQuery.Phrase(TextScope.THREAD, comment.thread(), 0)));
    }
    List<CommentQuery> places =
        sources.stream()
            .<CommentQuery>map(source -> new CommentQuery.Label(LabelField.SOURCE, source))
            .toList();
    queries.add(said.and(new CommentQuery.Any(places)));
    queries.add(said);
    return queries;
  }

  /** Another comment as one that may be quoted, or null if it cannot be. */
  @Nullable Candidate candidate(Wording quotation, Comment other) {
    if (other.id().equals(comment.id()) || isLater(other)) {
      return null;
    }
    boolean sameThread = comment.thread() != null && comment.thread().equals(other.thread());
    boolean sameSource = sourcesOf(other).stream().anyMatch(sources::contains);
    boolean oneHasNoThread = comment.thread() == null || other.thread() == null;
    boolean near = sameThread || (sameSource && oneHasNoThread);
    Set<Wording.Run> said = Wording.of(Quotation.of(other.text()).own()).runs();
    double containment = quotation.shareIn(said);
    boolean enough =
        near
            ? isEnough(quotation, containment, LEAST_WORDS, LEAST_CONTAINMENT)
            : isEnough(quotation, containment, LEAST_WORDS_ELSEWHERE, LEAST_CONTAINMENT_ELSEWHERE);
    return enough && !isCopy(other, said)
        ? new Candidate(other, containment, sameThread, sameSource)
        : null;
  }

  private static boolean isEnough(
      Wording quotation, double containment, double leastWords, double leastContainment) {
    return containment >= leastContainment && containment * quotation.words() >= leastWords;
  }

  /** Of many dates only the day is known: they may be of any time of it. */
  private boolean isLater(Comment other) {
    Instant quoted = other.date();
    Instant quoting = comment.date();
    if (quoted == null || quoting == null) {
      return false;
    }
    Duration slack = isDay(quoting) ? Duration.ofDays(1) : CLOCKS_DIFFER;
    return quoted.isAfter(quoting.plus(slack));
  }

  private static boolean isDay(Instant date) {
    return date.truncatedTo(ChronoUnit.DAYS).equals(date);
  }

  /**
   * Whoever says the quotation and what was answered to it is the same comment once more, its marks
   * of quoting lost; unless somebody else says so.
   */
  private boolean isCopy(Comment other, Set<Wording.Run> said) {
    boolean somebodyElse =
        comment.author() != null
            && other.author() != null
            && !comment.author().equals(other.author());
    return !somebodyElse && own.words() >= LEAST_WORDS && own.shareIn(said) >= COPY;
  }

  private static Set<String> sourcesOf(Comment comment) {
    return comment.occurrences().stream()
        .map(occurrence -> occurrence.record().source())
        .distinct()
        .limit(MOST_SOURCES)
        .collect(Collectors.toUnmodifiableSet());
  }
}
