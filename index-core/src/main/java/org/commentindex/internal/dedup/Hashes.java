package org.commentindex.internal.dedup;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
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
}
