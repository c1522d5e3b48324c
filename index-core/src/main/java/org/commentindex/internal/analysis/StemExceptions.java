package org.commentindex.internal.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Table of English words with a listed stem, read from {@code inflections.txt}: irregular forms
 * ({@code went}) and words that Porter's stemmer would wrongly conflate. Immutable after loading.
 */
final class StemExceptions {
  /** Initial capacity for the listed words, about 870, without rehashing. */
  private static final int INITIAL_CAPACITY = 2_048;

  private static final CharArrayMap<char[]> STEMS = new CharArrayMap<>(INITIAL_CAPACITY, false);

  static {
    read();
  }

  private StemExceptions() {}

  /** Returns the stem of a lower-case word, or null if the word is not listed. */
  static char @Nullable [] stem(char[] word, int length) {
    return STEMS.get(word, 0, length);
  }

  private static void read() {
    try (InputStream file = StemExceptions.class.getResourceAsStream("inflections.txt")) {
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
  }
}
