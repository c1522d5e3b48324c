package org.commentindex.internal.dedup;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hashes that are kept on disk: XXH3 with 64 bits, the same on every machine and for ever. */
final class Hashes {
  private static final Hasher64 HASHER = Hashing.xxh3_64();

  private Hashes() {}

  static long of(CharSequence text) {
    return HASHER.hashCharsToLong(text);
  }

  static long of(long first, long second) {
    return HASHER.hashLongLongToLong(first, second);
  }

  /** Each part with its length, and null different from empty, so that no two lists are alike. */
  static long ofParts(@Nullable String... parts) {
    HashStream64 stream = HASHER.hashStream();
    for (String part : parts) {
      stream.putBoolean(part != null);
      stream.putString(part == null ? "" : part);
    }
    return stream.getAsLong();
  }

  /** A word that is put together character by character; not thread-safe. */
  static final class Word {
    private byte[] bytes = new byte[64];
    private int size;

    void add(int codePoint) {
      if (size + 2 * Character.BYTES > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      if (Character.isBmpCodePoint(codePoint)) {
        put((char) codePoint);
      } else {
        put(Character.highSurrogate(codePoint));
        put(Character.lowSurrogate(codePoint));
      }
    }

    private void put(char c) {
      bytes[size++] = (byte) c;
      bytes[size++] = (byte) (c >>> Byte.SIZE);
    }

    boolean isEmpty() {
      return size == 0;
    }

    void clear() {
      size = 0;
    }

    /** Its first character. */
    char first() {
      return (char) ((bytes[0] & 0xff) | ((bytes[1] & 0xff) << Byte.SIZE));
    }

    /** What {@link Hashes#of(CharSequence)} gives for it. */
    long hash() {
      return HASHER.hashBytesToLong(bytes, 0, size);
    }
  }
}
