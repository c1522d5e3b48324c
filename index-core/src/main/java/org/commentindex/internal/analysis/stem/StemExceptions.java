package org.commentindex.internal.analysis.stem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Table of English words with a listed stem: irregular forms and easily confused words ({@code
 * inflections.txt}), and regular forms that KStem (Krovetz, "Viewing Morphology as an Inference
 * Process", SIGIR 1993) does not stem ({@code regular-forms.txt}). Immutable after loading.
 */
final class StemExceptions {
  /** Initial capacity for the listed words, about 4,000, without rehashing. */
  private static final int INITIAL_CAPACITY = 8_192;

  private static final CharArrayMap<char[]> STEMS = new CharArrayMap<>(INITIAL_CAPACITY, false);

  static {
    for (List<String> family : families("inflections.txt")) {
      add(family.getFirst().toCharArray(), family);
    }
    for (List<String> family : families("regular-forms.txt")) {
      // The first word may itself be a listed form.
      char[] word = family.getFirst().toCharArray();
      char[] stem = stem(word, word.length);
      add(stem == null ? word : stem, family.subList(1, family.size()));
    }
  }

  private StemExceptions() {}

  /** Returns the stem of a lower-case word, or null if the word is not listed. */
  static char @Nullable [] stem(char[] word, int length) {
    return STEMS.get(word, 0, length);
  }

  private static void add(char[] stem, List<String> words) {
    for (String word : words) {
      if (STEMS.put(word, stem) != null) {
        throw new IllegalStateException("the lists of stems have " + word + " twice");
      }
    }
  }

  /** Reads the families of a file, one per line; the first word is the stem of all. */
  private static List<List<String>> families(String name) {
    List<List<String>> families = new ArrayList<>();
    try (InputStream file = StemExceptions.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          families.add(words(line));
        }
      }
      return families;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(line, " ");
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }
}
