package org.commentindex.internal.analysis.normalize;

import com.carrotsearch.hppc.IntIntHashMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Table of traditional Chinese characters and their simplified forms, read from {@code
 * han-simplified.txt}, which corresponds to ICU's transform {@code Traditional-Simplified} for
 * single characters. ICU itself is as large as the rest of the library (docs/decisions/0025).
 * Immutable after loading.
 */
final class HanVariants {
  private static final IntIntHashMap SIMPLIFIED = new IntIntHashMap();

  static {
    read();
  }

  private HanVariants() {}

  /** Returns the simplified form of a character; the character itself if it has none. */
  static int simplified(int c) {
    return c < 0x3400 ? c : SIMPLIFIED.getOrDefault(c, c);
  }

  /** Reads lines of a simplified character and the characters for which it stands. */
  private static void read() {
    try (InputStream file = HanVariants.class.getResourceAsStream("han-simplified.txt")) {
      if (file == null) {
        throw new IllegalStateException("han-simplified.txt is missing from the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int simplified = line.codePointAt(0);
          line.codePoints().skip(1).forEach(c -> SIMPLIFIED.put(c, simplified));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("han-simplified.txt cannot be read", e);
    }
  }
}
