package org.commentindex.internal.quote;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.scan.TokenKind;

/** The exact tokens of a quotation, or of a text that it may be from. Immutable. */
final class QuoteText {
  /**
   * Tokens of a shingle. Longer ones are destroyed by small edits, shorter ones occur in unrelated
   * texts. Chosen by hand, as in deduplication.
   */
  private static final int SHINGLE_TOKENS = 3;

  /** Tokens of a part that is searched for as a phrase. Chosen by hand. */
  private static final int PART_TOKENS = 4;

  private final String text;
  private final List<AnalyzedToken> tokens;

  private QuoteText(String text, List<AnalyzedToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static QuoteText of(String text) {
    return new QuoteText(text, CommentAnalyzers.exactTokens(text, true));
  }

  String text() {
    return text;
  }

  /**
   * Returns the number of words. In scripts without spaces between words, tokens are pairs of
   * characters, and each pair counts as half a word.
   */
  double words() {
    long pairs = tokens.stream().filter(token -> token.kind() == TokenKind.CLUSTER).count();
    return tokens.size() - pairs / 2.0;
  }

  /**
   * Returns phrases of the text to search for: all of a short text; of a longer one the first, the
   * last, and others at equal distances.
   *
   * @param limit maximum number of phrases, at least 2
   */
  Set<String> parts(int limit) {
    Set<String> parts = new LinkedHashSet<>();
    int last = tokens.size() - PART_TOKENS;
    int steps = Math.min(limit - 1, Math.ceilDiv(Math.max(0, last), PART_TOKENS));
    for (int i = 0; i <= steps; i++) {
      int from = steps == 0 ? 0 : (int) ((long) last * i / steps);
      int to = Math.min(tokens.size(), from + PART_TOKENS);
      // An asterisk would make a prefix query.
      parts.add(
          text.substring(tokens.get(from).start(), tokens.get(to - 1).end()).replace('*', ' '));
    }
    return parts;
  }

  /** Returns the containment: the fraction of tokens covered by the given shingles, 0 to 1. */
  double containmentIn(Set<Shingle> shingles) {
    int covered = 0;
    int end = 0;
    for (int i = 0; i + SHINGLE_TOKENS <= tokens.size(); i++) {
      if (shingles.contains(shingle(i))) {
        covered += i + SHINGLE_TOKENS - Math.max(end, i);
        end = i + SHINGLE_TOKENS;
      }
    }
    return tokens.isEmpty() ? 0 : (double) covered / tokens.size();
  }

  /** Returns all shingles. */
  Set<Shingle> shingles() {
    Set<Shingle> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE_TOKENS <= tokens.size(); i++) {
      shingles.add(shingle(i));
    }
    return shingles;
  }

  private Shingle shingle(int at) {
    return new Shingle(tokens.get(at).text(), tokens.get(at + 1).text(), tokens.get(at + 2).text());
  }

  /** Three consecutive tokens. */
  record Shingle(String first, String second, String third) {}
}
