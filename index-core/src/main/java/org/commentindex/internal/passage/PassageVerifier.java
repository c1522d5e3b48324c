package org.commentindex.internal.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.model.CopyKind;
import org.commentindex.search.Span;
import org.jspecify.annotations.Nullable;

/** Compares a passage with texts word by word. Immutable. */
final class PassageVerifier {
  /** Minimum share of the passage's words that a text has. Chosen by hand. */
  private static final double MIN_CONTAINMENT = 0.5;

  /** Minimum share of a text's own words that are in a passage longer than the text. As above. */
  private static final double MIN_SHARE_OF_TEXT = 0.7;

  /** Minimum words that such a text shares with the passage; fewer are common phrases. */
  private static final int MIN_SHARED_WORDS = 8;

  /** Words by which a passage with insertions may be longer in a text, in addition to a quarter. */
  private static final int MIN_INSERTED = 8;

  /** Words shown before the first and after the last word in common, which may be altered ones. */
  private static final int MAX_ALTERED_AT_END = 8;

  private final PassageText passage;
  private final int shingle;
  private final Map<List<String>, List<Integer>> shingles;
  private final String characters;

  PassageVerifier(PassageText passage) {
    this.passage = passage;
    this.shingle = passage.shingleWords();
    this.shingles = passage.shingles(shingle);
    this.characters = passage.characters();
  }

  /**
   * A passage in a text.
   *
   * @param containment the share of the passage's words, 0 to 1
   * @param span where the words are
   * @param verbatim whether the characters are the same, apart from white space
   */
  record Found(CopyKind kind, double containment, Span span, boolean verbatim) {}

  /** A shingle that the passage and the text have. */
  private record Shared(int inText, List<Integer> inPassage) {}

  /** Returns where and how far a text has the passage, or null if it does not. */
  @Nullable Found in(String candidate) {
    PassageText text = PassageText.of(candidate);
    List<Integer> places = text.placesOf(passage);
    if (!places.isEmpty()) {
      return exact(text, places);
    }
    List<Shared> shared = bestWindow(shared(text));
    if (shared.isEmpty()) {
      return null;
    }
    BitSet covered = new BitSet();
    BitSet inText = new BitSet();
    for (Shared each : shared) {
      inText.set(each.inText, each.inText + shingle);
      each.inPassage.forEach(start -> covered.set(start, start + shingle));
    }
    double containment = (double) covered.cardinality() / passage.size();
    double ofText = (double) inText.cardinality() / text.size();
    boolean holdsText = inText.cardinality() >= MIN_SHARED_WORDS && ofText >= MIN_SHARE_OF_TEXT;
    return containment >= MIN_CONTAINMENT || holdsText ? found(text, shared, containment) : null;
  }

  /** Returns the first place with the same characters, else the first with the same words. */
  private Found exact(PassageText text, List<Integer> places) {
    int size = passage.size();
    return places.stream()
        .filter(from -> text.around(from, from + size).contains(characters))
        .findFirst()
        .map(from -> new Found(CopyKind.EXACT, 1, text.span(from, from + size), true))
        .orElseGet(
            () -> {
              int from = places.getFirst();
              return new Found(CopyKind.EXACT, 1, text.span(from, from + size), false);
            });
  }

  private List<Shared> shared(PassageText text) {
    List<Shared> shared = new ArrayList<>();
    for (int i = 0; i + shingle <= text.size(); i++) {
      List<Integer> inPassage = shingles.get(text.words(i, i + shingle));
      if (inPassage != null) {
        shared.add(new Shared(i, inPassage));
      }
    }
    return shared;
  }

  /** Returns the shingles in the part of the text, about as long as the passage, with the most. */
  private List<Shared> bestWindow(List<Shared> shared) {
    int longest = passage.size() + Math.max(MIN_INSERTED, passage.size() / 4) - shingle;
    Map<Integer, Integer> counts = new HashMap<>();
    int from = 0;
    int bestFrom = 0;
    int bestTo = 0;
    int most = 0;
    for (int to = 0; to < shared.size(); to++) {
      counts.merge(shared.get(to).inPassage.getFirst(), 1, Integer::sum);
      while (shared.get(to).inText - shared.get(from).inText > longest) {
        counts.computeIfPresent(
            shared.get(from).inPassage.getFirst(), (key, n) -> n == 1 ? null : n - 1);
        from++;
      }
      if (counts.size() > most) {
        most = counts.size();
        bestFrom = from;
        bestTo = to + 1;
      }
    }
    return shared.subList(bestFrom, bestTo);
  }

  private Found found(PassageText text, List<Shared> shared, double containment) {
    Shared first = shared.getFirst();
    Shared last = shared.getLast();
    int from = first.inText;
    int to = last.inText + shingle;
    if (passage.contains(text.words(from, to))) {
      return new Found(CopyKind.PARTIAL, containment, text.span(from, to), false);
    }
    int missingBefore = Math.min(MAX_ALTERED_AT_END, first.inPassage.getFirst());
    int missingAfter =
        Math.min(MAX_ALTERED_AT_END, passage.size() - last.inPassage.getLast() - shingle);
    return new Found(
        CopyKind.NEAR,
        containment,
        text.span(Math.max(0, from - missingBefore), Math.min(text.size(), to + missingAfter)),
        false);
  }
}
