package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.Token;

/**
 * Tells which of some phrases a text holds, in any inflection, going over it once. Immutable and
 * thread-safe.
 */
public final class PhraseFinder {
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final List<String> labels;

  private PhraseFinder(Collection<String> labels) {
    this.labels = List.copyOf(labels);
    for (String label : labels) {
      List<String> stems =
          CommentAnalyzers.inflectedTokens(label, true).stream().map(Token::text).toList();
      if (!stems.isEmpty()) {
        byFirst
            .computeIfAbsent(stems.getFirst(), stem -> new ArrayList<>())
            .add(new Phrase(label, stems));
      }
    }
  }

  /** A finder of these phrases. */
  public static PhraseFinder of(Collection<String> labels) {
    return new PhraseFinder(labels);
  }

  /**
   * Those of the phrases that a text holds, in the order in which they were given.
   *
   * @param stemmed whether the words of the text lose their inflections
   */
  public List<String> in(String text, boolean stemmed) {
    List<Set<String>> places = places(text, stemmed);
    Set<String> found = new HashSet<>();
    for (int at = 0; at < places.size(); at++) {
      for (String stem : places.get(at)) {
        for (Phrase phrase : byFirst.getOrDefault(stem, List.of())) {
          if (!found.contains(phrase.label()) && stands(phrase.stems(), places, at)) {
            found.add(phrase.label());
          }
        }
      }
    }
    return labels.stream().filter(found::contains).toList();
  }

  private static boolean stands(List<String> stems, List<Set<String>> places, int at) {
    if (at + stems.size() > places.size()) {
      return false;
    }
    for (int i = 1; i < stems.size(); i++) {
      if (!places.get(at + i).contains(stems.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The stems at each position. */
  private static List<Set<String>> places(String text, boolean stemmed) {
    List<Set<String>> places = new ArrayList<>();
    for (Token token :
        stemmed
            ? CommentAnalyzers.inflectedTokens(text, false)
            : CommentAnalyzers.exactTokens(text, false)) {
      while (places.size() <= token.position()) {
        places.add(new HashSet<>(2));
      }
      places.get(token.position()).add(token.text());
    }
    return places;
  }

  private record Phrase(String label, List<String> stems) {}
}
