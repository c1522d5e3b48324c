package org.commentindex.internal.dedup.telling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that make two otherwise equal texts different comments, read from {@code
 * telling-words.txt}. Thread-safe.
 */
public final class TellingWords {
  /** The kinds of telling words. */
  public enum Kind {
    /** A word with a digit: {@code 14}, {@code v2}, {@code s02e04}. */
    DIGITS,
    /** A number or its rank in letters, a Roman numeral, a single letter: {@code plan B}. */
    NUMBER,
    /** A month or a day of the week. */
    CALENDAR,
    /** Not, never, without. */
    NEGATION
  }

  private static final String FILE = "telling-words.txt";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Map<String, Kind> KINDS = read();

  private TellingWords() {}

  /** Returns the kind of a normalized word, or null if the word is not telling. */
  public static @Nullable Kind kindOf(String word) {
    return word.codePoints().anyMatch(Character::isDigit) ? Kind.DIGITS : KINDS.get(word);
  }

  private static Map<String, Kind> read() {
    Map<String, Kind> kinds = new HashMap<>();
    try (InputStream file = TellingWords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (colon > 0 && !line.startsWith("#")) {
          Kind kind = Kind.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
          SPACES
              .splitAsStream(line.substring(colon + 2).strip())
              .forEach(word -> kinds.put(word, kind));
        }
      }
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
