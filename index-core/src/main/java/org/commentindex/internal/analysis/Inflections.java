package org.commentindex.internal.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * English words whose stem is given by a list, {@code inflections.txt}: irregular forms, and
 * families of words that Porter's stemmer would throw together though readers hold them apart.
 */
final class Inflections {
  private static final CharArrayMap<char[]> STEMS = read();

  /** The words of each stem, in lower case. */
  private static final Map<String, List<String>> FAMILIES = families();

  private Inflections() {}

  /** The stem of a word in lower case, or null if the list does not have it. */
  static char @Nullable [] stem(char[] word, int length) {
    return STEMS.get(word, 0, length);
  }

  /** The words that have a stem by the list, in no order; none if it is the stem of none. */
  static List<String> family(String stem) {
    return FAMILIES.getOrDefault(stem, List.of());
  }

  private static Map<String, List<String>> families() {
    Map<String, List<String>> families = new HashMap<>();
    for (Map.Entry<Object, char[]> word : STEMS.entrySet()) {
      families
          .computeIfAbsent(new String(word.getValue()), stem -> new ArrayList<>())
          .add(new String((char[]) word.getKey()));
    }
    return families;
  }

  private static CharArrayMap<char[]> read() {
    CharArrayMap<char[]> stems = new CharArrayMap<>(2048, false);
    try (InputStream file = Inflections.class.getResourceAsStream("inflections.txt")) {
      if (file == null) {
        throw new IllegalStateException("inflections.txt is missing from the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(line, stems);
        }
      }
      return stems;
    } catch (IOException e) {
      throw new UncheckedIOException("inflections.txt cannot be read", e);
    }
  }

  /** The first word of a line is the stem of all of them; a blank is between two. */
  private static void add(String line, CharArrayMap<char[]> stems) {
    String[] words = line.strip().split(" ");
    char[] stem = words[0].toCharArray();
    for (String word : words) {
      if (stems.put(word, stem) != null) {
        throw new IllegalStateException("inflections.txt has " + word + " twice");
      }
    }
  }
}
