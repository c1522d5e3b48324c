package org.commentindex.internal.read.field;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A digest of names and values that does not depend on their order: the sum of their hashes. Not
 * thread-safe.
 */
final class FieldDigest {
  private static final Hasher64 HASHER = Hashing.xxh3_64();

  private long sum;
  private boolean empty = true;

  /** Adds a name and its value. */
  void add(String name, String value) {
    HashStream64 stream = HASHER.hashStream();
    sum += stream.putString(name).putString(value).getAsLong();
    empty = false;
  }

  /** Adds the values of another digest. */
  void add(FieldDigest other) {
    if (!other.empty) {
      sum += HASHER.hashLongLongToLong(other.sum, 1);
      empty = false;
    }
  }

  /** Returns the digest, or null if nothing was added. */
  @Nullable String value() {
    return empty ? null : HexFormat.of().toHexDigits(sum);
  }
}
