package org.commentindex.internal.split.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Determines whether a paragraph repeats words of an earlier one: a shingle of four words, or the
 * whole paragraph if it has fewer. Keeps only the shingles of the queried paragraphs.
 */
final class EarlierShingles {
  /**
   * Words in a shingle. Shorter ones are common phrases, longer ones miss short quotations. No
   * recorded origin; SplitMeasureTest guards it.
   */
  private static final int WORDS = 4;

  private static final Pattern SPACE = Pattern.compile("\\p{javaWhitespace}+");

  private final List<Paragraph> text;

  /** The first paragraph with each shingle of the queried paragraphs. */
  private final Map<String, Integer> firstWith = new HashMap<>();

  /**
   * Indexes the shingles of a text.
   *
   * @param asked the queried paragraphs, 0-based, ascending
   */
  EarlierShingles(List<Paragraph> text, int[] asked) {
    this.text = text;
    for (int i : asked) {
      shingles(i).forEach(shingle -> firstWith.put(shingle, Integer.MAX_VALUE));
    }
    for (int i = 0; asked.length > 0 && i < asked[asked.length - 1]; i++) {
      int here = i;
      shingles(i)
          .forEach(shingle -> firstWith.computeIfPresent(shingle, (s, at) -> Math.min(at, here)));
    }
  }

  /**
   * Returns true if a queried paragraph repeats words of a paragraph that precedes another one;
   * paragraphs are 0-based.
   */
  boolean isRepeated(int asked, int before) {
    return shingles(asked).stream()
        .anyMatch(shingle -> firstWith.getOrDefault(shingle, Integer.MAX_VALUE) < before);
  }

  private List<String> shingles(int paragraph) {
    List<String> words = List.of(SPACE.split(text.get(paragraph).text().toLowerCase(Locale.ROOT)));
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i == 0 || i + WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, Math.min(i + WORDS, words.size()))));
    }
    return shingles;
  }
}
