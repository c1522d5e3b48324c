package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.TextWords;
import org.commentindex.internal.analysis.TextWords.Place;
import org.commentindex.internal.analysis.WantedWords;

/**
 * Tells which of some phrases a text holds, in any inflection, going over it once. Immutable and
 * thread-safe.
 */
public final class PhraseFinder {
  private final WantedWords wanted = new WantedWords();
  private final Map<Integer, List<Phrase>> byFirst = new HashMap<>();
  private final List<String> labels;

  private PhraseFinder(Collection<String> labels) {
    this.labels = List.copyOf(labels);
    for (String label : labels) {
      List<Integer> stems =
          CommentAnalyzers.inflectedTokens(label, true).stream()
              .map(token -> wanted.addStem(token.text()))
              .toList();
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
    return in(new TextWords().read(text, stemmed));
  }

  /** Those of the phrases that a text holds, in the order in which they were given. */
  public List<String> in(TextWords text) {
    List<Place> places = text.places(wanted);
    if (places.isEmpty()) {
      return List.of();
    }
    Set<String> found = new HashSet<>();
    for (int at = 0; at < places.size(); at++) {
      for (Phrase phrase : byFirst.getOrDefault(places.get(at).word(), List.of())) {
        if (!found.contains(phrase.label()) && stands(phrase.stems(), places, at)) {
          found.add(phrase.label());
        }
      }
    }
    return found.isEmpty() ? List.of() : inOrder(found);
  }

  private List<String> inOrder(Set<String> found) {
    List<String> inOrder = new ArrayList<>(found.size());
    for (String label : labels) {
      if (found.contains(label)) {
        inOrder.add(label);
      }
    }
    return inOrder;
  }

  private static boolean stands(List<Integer> stems, List<Place> places, int at) {
    int first = places.get(at).position();
    for (int i = 1; i < stems.size(); i++) {
      if (!standsAt(stems.get(i), places, at + 1, first + i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a stem is at a position, where several words can be. */
  private static boolean standsAt(int stem, List<Place> places, int from, int position) {
    for (int at = from; at < places.size() && places.get(at).position() <= position; at++) {
      if (places.get(at).position() == position && places.get(at).word() == stem) {
        return true;
      }
    }
    return false;
  }

  /** A label and the numbers of its stems. */
  private record Phrase(String label, List<Integer> stems) {}
}
