package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.analysis.AnalyzedText;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of a set of phrases occur in a text, compared by stemmed terms. Immutable and
 * thread-safe.
 */
public final class PhraseFinder {
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final List<String> labels;

  private PhraseFinder(Collection<String> labels) {
    this.labels = List.copyOf(labels);
    for (String label : labels) {
      List<String> stems =
          CommentAnalyzers.stemmedTokens(label, true).stream().map(AnalyzedToken::text).toList();
      if (!stems.isEmpty()) {
        byFirst
            .computeIfAbsent(stems.getFirst(), first -> new ArrayList<>())
            .add(new Phrase(label, stems));
      }
    }
  }

  /** Creates a finder of the given phrases. */
  public static PhraseFinder of(Collection<String> labels) {
    return new PhraseFinder(labels);
  }

  /**
   * Returns the phrases that occur in a text, in the order in which they were given.
   *
   * @param language the language of the text, or null
   */
  public List<String> in(String text, @Nullable String language) {
    return in(new AnalyzedText(text, language));
  }

  /** Returns the phrases that occur in a text, in the order in which they were given. */
  public List<String> in(AnalyzedText text) {
    if (labels.isEmpty()) {
      return List.of();
    }
    List<AnalyzedToken> tokens = text.stemmed();
    Set<String> found = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Phrase phrase : byFirst.getOrDefault(tokens.get(i).text(), List.of())) {
        if (!found.contains(phrase.label()) && occurs(phrase.stems(), tokens, i)) {
          found.add(phrase.label());
        }
      }
    }
    return labels.stream().filter(found::contains).toList();
  }

  /** Returns true if a phrase whose first stem is the token at an index goes on from there. */
  private static boolean occurs(List<String> stems, List<AnalyzedToken> tokens, int first) {
    int position = tokens.get(first).position();
    for (int i = 1; i < stems.size(); i++) {
      if (!occursAt(position + i, stems.get(i), tokens, first + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Returns true if one of the tokens at a position has this stem. */
  private static boolean occursAt(int position, String stem, List<AnalyzedToken> tokens, int from) {
    for (int i = from; i < tokens.size() && tokens.get(i).position() <= position; i++) {
      if (tokens.get(i).position() == position && tokens.get(i).text().equals(stem)) {
        return true;
      }
    }
    return false;
  }

  /** A phrase and its stems. */
  private record Phrase(String label, List<String> stems) {}
}
