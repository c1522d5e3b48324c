package org.commentindex.internal.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.commentindex.query.TextScope;
import org.jspecify.annotations.Nullable;

/** Decides whether the quotations of one comment are from other comments. Immutable. */
final class QuoteVerifier {
  // The thresholds were checked on 250,000 chat messages, where 3,853 of 4,027 quotations with a
  // known origin were linked to it and 7 to another comment; see docs/decisions/0015.

  /** Minimum words of a quotation, and of those found in its origin. Fewer are common phrases. */
  static final double MIN_WORDS = 5;

  /** Minimum fraction of a quotation's words found in its origin: quotations are edited. */
  private static final double MIN_CONTAINMENT = 0.7;

  /** {@link #MIN_WORDS} if the comments share neither thread nor source. */
  private static final double MIN_WORDS_ELSEWHERE = 10;

  /** {@link #MIN_CONTAINMENT} if the comments share neither thread nor source. */
  private static final double MIN_CONTAINMENT_ELSEWHERE = 0.85;

  /** Fraction of the quoting author's own words from which another comment is a copy. */
  private static final double MIN_COPY_CONTAINMENT = 0.8;

  /** Maximum time by which an origin may be dated after the quotation: clocks differ. */
  private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(10);

  /** Maximum phrases of a quotation that are searched for. Bounds the size of the query. */
  private static final int MAX_PARTS = 8;

  /** Maximum sources of a comment that are considered. Bounds the size of the query. */
  private static final int MAX_SOURCES = 8;

  private final Comment comment;
  private final QuoteText own;
  private final Set<String> sources;

  QuoteVerifier(Comment comment) {
    this.comment = comment;
    this.own = QuoteText.of(OwnAndQuotedText.of(comment.text()).own());
    this.sources = sourcesOf(comment);
  }

  /** Returns queries for candidates: in the thread, in the sources of the comment, anywhere. */
  List<CommentQuery> queries(QuoteText quotation) {
    List<CommentQuery> parts =
        quotation.parts(MAX_PARTS).stream()
            .<CommentQuery>map(part -> new CommentQuery.Phrase(TextScope.OWN, part, 0))
            .toList();
    CommentQuery anyPart = new CommentQuery.Any(parts);
    List<CommentQuery> queries = new ArrayList<>();
    if (comment.thread() != null && !comment.thread().isBlank()) {
      queries.add(anyPart.and(new CommentQuery.Phrase(TextScope.THREAD, comment.thread(), 0)));
    }
    List<CommentQuery> inSources =
        sources.stream()
            .<CommentQuery>map(source -> new CommentQuery.Label(LabelField.SOURCE, source))
            .toList();
    queries.add(anyPart.and(new CommentQuery.Any(inSources)));
    queries.add(anyPart);
    return queries;
  }

  /** Returns another comment as the possible origin of a quotation, or null if it is not. */
  @Nullable QuoteCandidate verify(QuoteText quotation, Comment other) {
    if (other.id().equals(comment.id()) || isLater(other)) {
      return null;
    }
    boolean sameThread = comment.thread() != null && comment.thread().equals(other.thread());
    boolean sameSource = sourcesOf(other).stream().anyMatch(sources::contains);
    boolean oneHasNoThread = comment.thread() == null || other.thread() == null;
    boolean near = sameThread || (sameSource && oneHasNoThread);
    Set<QuoteText.Shingle> shingles =
        QuoteText.of(OwnAndQuotedText.of(other.text()).own()).shingles();
    double containment = quotation.containmentIn(shingles);
    boolean enough =
        near
            ? isEnough(quotation, containment, MIN_WORDS, MIN_CONTAINMENT)
            : isEnough(quotation, containment, MIN_WORDS_ELSEWHERE, MIN_CONTAINMENT_ELSEWHERE);
    return enough && !isCopy(other, shingles)
        ? new QuoteCandidate(other, containment, sameThread, sameSource)
        : null;
  }

  private static boolean isEnough(
      QuoteText quotation, double containment, double minWords, double minContainment) {
    return containment >= minContainment && containment * quotation.words() >= minWords;
  }

  /** Returns true if the other comment is newer. A date at midnight means the whole day. */
  private boolean isLater(Comment other) {
    Instant quoted = other.date();
    Instant quoting = comment.date();
    if (quoted == null || quoting == null) {
      return false;
    }
    Duration slack = isDay(quoting) ? Duration.ofDays(1) : MAX_CLOCK_SKEW;
    return quoted.isAfter(quoting.plus(slack));
  }

  private static boolean isDay(Instant date) {
    return date.truncatedTo(ChronoUnit.DAYS).equals(date);
  }

  /**
   * Returns true if the other comment has both the quotation and the reply to it, and not a
   * different author: it is a copy of the quoting comment that lost its quotation marks.
   */
  private boolean isCopy(Comment other, Set<QuoteText.Shingle> shingles) {
    boolean differentAuthors =
        comment.author() != null
            && other.author() != null
            && !comment.author().equals(other.author());
    return !differentAuthors
        && own.words() >= MIN_WORDS
        && own.containmentIn(shingles) >= MIN_COPY_CONTAINMENT;
  }

  private static Set<String> sourcesOf(Comment comment) {
    return comment.occurrences().stream()
        .map(occurrence -> occurrence.record().source())
        .distinct()
        .limit(MAX_SOURCES)
        .collect(Collectors.toUnmodifiableSet());
  }
}
