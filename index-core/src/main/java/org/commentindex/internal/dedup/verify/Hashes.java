package org.commentindex.internal.dedup.verify;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.jspecify.annotations.Nullable;

/** 64-bit XXH3 hashes. They are stored in indexes, so they never change. Thread-safe. */
public final class Hashes {
  private static final Hasher64 HASHER = Hashing.xxh3_64();

  private Hashes() {}

  /** Returns the hash of a text. */
  public static long of(CharSequence text) {
    return HASHER.hashCharsToLong(text);
  }

  /** Returns the hash of two values in order. */
  public static long of(long first, long second) {
    return HASHER.hashLongLongToLong(first, second);
  }

  /**
   * Returns the hash of a list of strings. The length of each is hashed as well, and null differs
   * from the empty string, so different lists do not collide by concatenation.
   */
  public static long ofParts(@Nullable String... parts) {
    HashStream64 stream = HASHER.hashStream();
    for (String part : parts) {
      stream.putBoolean(part != null);
      stream.putString(part == null ? "" : part);
    }
    return stream.getAsLong();
  }
}
