package org.commentindex.internal.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Table of English words with a listed stem, read from {@code inflections.txt}: irregular forms
 * ({@code went}) and words that Porter's stemmer would wrongly conflate. Immutable after loading.
 */
final class Inflections {
  private static final CharArrayMap<char[]> STEMS = new CharArrayMap<>(2048, false);

  /** All listed words of each stem, in lower case. */
  private static final Map<String, List<String>> FAMILIES = new HashMap<>();

  static {
    read();
  }

  private Inflections() {}

  /** Returns the stem of a lower-case word, or null if the word is not listed. */
  static char @Nullable [] stem(char[] word, int length) {
    return STEMS.get(word, 0, length);
  }

  /** Returns the listed words with a stem, in no particular order. */
  static List<String> family(String stem) {
    return FAMILIES.getOrDefault(stem, List.of());
  }

  private static void read() {
    try (InputStream file = Inflections.class.getResourceAsStream("inflections.txt")) {
      if (file == null) {
        throw new IllegalStateException("inflections.txt is missing from the jar");
      }
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(line.strip().split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("inflections.txt cannot be read", e);
    }
  }

  /** Adds the words of one line; the first is the stem of all of them. */
  private static void add(String[] words) {
    char[] stem = words[0].toCharArray();
    for (String word : words) {
      if (STEMS.put(word, stem) != null) {
        throw new IllegalStateException("inflections.txt has " + word + " twice");
      }
    }
    FAMILIES.put(words[0], List.of(words));
  }
}
