package org.commentindex.internal.passage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentindex.backend.SearchBackend;
import org.commentindex.internal.dedup.verify.ShingleSet;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.TextScope;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.MatchMode;
import org.commentindex.search.PassageMatch;
import org.commentindex.search.PassageMatches;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SnippetMode;
import org.commentindex.search.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * Finds the comments that contain the words of a passage. Candidates contain all of it as a phrase,
 * share fingerprints with it, which tolerate edits, or contain phrases of it, which also finds
 * short passages and passages from the middle of long texts. Each candidate is then compared with
 * the passage word by word.
 *
 * <p>Thread-safe if the backend is.
 */
public final class PassageFinder {
  /**
   * Minimum number of candidates of each kind that are compared, those that share most first.
   * Chosen by hand; the origin of 600 of 600 passages cut from 20,000 messages was among them.
   */
  private static final int MIN_CANDIDATES = 60;

  /** Of this many last candidates one is a match if more are likely to be left. Chosen by hand. */
  private static final int LAST_CANDIDATES = 15;

  /**
   * Maximum words of the phrase that finds a passage in full. Chosen by hand: longer phrases are
   * hardly more selective, and each word costs a look-up.
   */
  private static final int MAX_PHRASE_WORDS = 100;

  /** Maximum phrases of a passage that are searched for. Bounds the size of the query. */
  private static final int MAX_PARTS = 16;

  private static final Comparator<PassageMatch> BEST_FIRST =
      Comparator.comparingDouble(PassageMatch::containment)
          .reversed()
          .thenComparing(PassageMatch::kind)
          .thenComparing(PassageMatch::quoted)
          .thenComparing(match -> !match.verbatim())
          .thenComparing(match -> date(match.comment()))
          .thenComparing(match -> match.comment().id());

  private final SearchBackend backend;

  /** Creates a finder that searches an index. */
  public PassageFinder(SearchBackend backend) {
    this.backend = backend;
  }

  /**
   * Returns the comments that have the words of a passage.
   *
   * @param limit the maximum number of comments, at least 1
   */
  public PassageMatches find(String passage, int limit) throws IOException {
    PassageText words = PassageText.of(withoutQuoteMarkers(passage));
    if (words.size() == 0) {
      return new PassageMatches(List.of(), 0, true);
    }
    int most = Math.max(MIN_CANDIDATES, 2 * Math.min(limit, Integer.MAX_VALUE / 2));
    List<List<Comment>> searches =
        List.of(
            withAllWords(words, TextScope.OWN, most),
            withAllWords(words, TextScope.TEXT, most),
            backend.withFingerprints(ShingleSet.of(words.text()).fingerprints(), most),
            withPhrases(words, most));
    Map<String, Comment> candidates = new LinkedHashMap<>();
    for (List<Comment> found : searches) {
      found.forEach(comment -> candidates.putIfAbsent(comment.id(), comment));
    }
    PassageVerifier verifier = new PassageVerifier(words);
    List<PassageMatch> matches = new ArrayList<>();
    for (Comment comment : candidates.values()) {
      PassageMatch match = match(comment, verifier);
      if (match != null) {
        matches.add(match);
      }
    }
    matches.sort(BEST_FIRST);
    List<PassageMatch> shown = new ArrayList<>();
    for (PassageMatch match : matches.subList(0, Math.min(limit, matches.size()))) {
      shown.add(withTopics(match));
    }
    return new PassageMatches(
        shown, matches.size(), searches.stream().allMatch(found -> isAll(found, most, matches)));
  }

  /** Candidates are read without the topics that are not stored with a comment. */
  private PassageMatch withTopics(PassageMatch match) throws IOException {
    return match.withComment(backend.byId(match.comment().id()).orElse(match.comment()));
  }

  /** Returns true if more candidates are not there or, as the last ones compared, no matches. */
  private static boolean isAll(List<Comment> candidates, int most, List<PassageMatch> matches) {
    if (candidates.size() < most) {
      return true;
    }
    Set<String> last =
        candidates.subList(most - LAST_CANDIDATES, most).stream()
            .map(Comment::id)
            .collect(Collectors.toSet());
    return matches.stream().noneMatch(match -> last.contains(match.comment().id()));
  }

  /**
   * Returns the comments that have the beginning of the passage as a phrase, the oldest first. Many
   * comments have a common phrase, and the first of them may share no fingerprint with it.
   */
  private List<Comment> withAllWords(PassageText words, TextScope scope, int most)
      throws IOException {
    String beginning = words.beginning(MAX_PHRASE_WORDS);
    return beginning.isBlank()
        ? List.of()
        : found(new CommentQuery.Phrase(scope, beginning, 0), SortOrder.OLDEST, most);
  }

  /** Returns the comments with the most phrases of the passage first. */
  private List<Comment> withPhrases(PassageText words, int most) throws IOException {
    List<CommentQuery> phrases =
        words.parts(MAX_PARTS).stream()
            .<CommentQuery>map(part -> new CommentQuery.Phrase(TextScope.TEXT, part, 0))
            .toList();
    return phrases.isEmpty()
        ? List.of()
        : found(new CommentQuery.Any(phrases), SortOrder.BEST, most);
  }

  private List<Comment> found(CommentQuery query, SortOrder order, int most) throws IOException {
    List<Comment> found = new ArrayList<>();
    SearchRequest request =
        SearchRequest.of(query)
            .withSort(order)
            .withLimit(most)
            .withMatch(MatchMode.ANY_WORD)
            .withCollapse(CollapseMode.NONE)
            .withSnippets(SnippetMode.NONE);
    backend.forEachHit(request, hit -> found.add(hit.comment()));
    return found;
  }

  /** Returns the record of a comment with most of the passage, or null if none has it. */
  private static @Nullable PassageMatch match(Comment comment, PassageVerifier verifier) {
    PassageMatch best = null;
    for (Occurrence occurrence : comment.occurrences()) {
      String text = occurrence.record().text();
      PassageVerifier.Found found = verifier.in(text);
      if (found != null) {
        boolean quoted = isQuoted(text, found.span().start());
        PassageMatch match =
            new PassageMatch(
                comment,
                occurrence,
                found.kind(),
                found.containment(),
                found.span(),
                quoted,
                found.verbatim());
        best = best == null || BEST_FIRST.compare(match, best) < 0 ? match : best;
      }
    }
    return best;
  }

  /** Returns true if the line at an offset begins with a quote marker. */
  private static boolean isQuoted(String text, int offset) {
    int line = text.lastIndexOf('\n', offset) + 1;
    return text.startsWith(">", line);
  }

  /** Returns the words of a passage that was copied with quote markers before all its lines. */
  private static String withoutQuoteMarkers(String passage) {
    boolean quoted =
        passage.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith(">"));
    return quoted ? OwnAndQuotedText.of(passage).quoted() : passage;
  }

  private static Instant date(Comment comment) {
    return comment.date() == null ? Instant.MAX : comment.date();
  }
}
