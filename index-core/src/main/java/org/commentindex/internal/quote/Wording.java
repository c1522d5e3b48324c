package org.commentindex.internal.quote;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.Token;
import org.commentindex.internal.analysis.TokenKind;

/** A text as a quotation is told by it: its words in order, as the index has them. */
final class Wording {
  /** Words in a run: long enough to mean something, short enough to survive an edit. */
  private static final int RUN = 3;

  /** Words in a part that is looked for. */
  private static final int PART = 4;

  private final String text;
  private final List<Token> tokens;

  private Wording(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static Wording of(String text) {
    return new Wording(text, CommentAnalyzers.exactTokens(text, true));
  }

  String text() {
    return text;
  }

  /**
   * How many words it has. Where words are not written apart, tokens are pairs of characters, each
   * of which counts as half a word.
   */
  double words() {
    long pairs = tokens.stream().filter(token -> token.kind() == TokenKind.CLUSTER).count();
    return tokens.size() - pairs / 2.0;
  }

  /**
   * Some of its words as they stand beside each other: all of a short text, of a longer one the
   * first, the last and others as far apart as can be.
   *
   * @param most at most so many parts, at least 2
   */
  Set<String> parts(int most) {
    Set<String> parts = new LinkedHashSet<>();
    int last = tokens.size() - PART;
    int steps = Math.min(most - 1, Math.ceilDiv(Math.max(0, last), PART));
    for (int i = 0; i <= steps; i++) {
      int from = steps == 0 ? 0 : (int) ((long) last * i / steps);
      int to = Math.min(tokens.size(), from + PART);
      // An asterisk would ask for all words that begin so.
      parts.add(
          text.substring(tokens.get(from).start(), tokens.get(to - 1).end()).replace('*', ' '));
    }
    return parts;
  }

  /** The share of its words that stand in runs of {@value #RUN} words which another has too. */
  double shareIn(Set<Run> runs) {
    int covered = 0;
    int end = 0;
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      if (runs.contains(run(i))) {
        covered += i + RUN - Math.max(end, i);
        end = i + RUN;
      }
    }
    return tokens.isEmpty() ? 0 : (double) covered / tokens.size();
  }

  /** All its runs of {@value #RUN} words. */
  Set<Run> runs() {
    Set<Run> runs = new HashSet<>();
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      runs.add(run(i));
    }
    return runs;
  }

  private Run run(int at) {
    return new Run(tokens.get(at).text(), tokens.get(at + 1).text(), tokens.get(at + 2).text());
  }

  /** Three words in a row. */
  record Run(String first, String second, String third) {}
}
