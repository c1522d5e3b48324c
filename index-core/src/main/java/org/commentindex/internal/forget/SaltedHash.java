package org.commentindex.internal.forget;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first 128 bits of the SHA-256 hash of a salt, a kind and a value. Among a billion hashes, the
 * probability of a collision is below 10^-20.
 */
record SaltedHash(long high, long low) {
  /** Stands for no value. */
  static final SaltedHash NONE = new SaltedHash(0, 0);

  static SaltedHash of(byte[] salt, String kind, String value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      digest.update((kind + "\0" + value).getBytes(StandardCharsets.UTF_8));
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      return new SaltedHash(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is required of every Java platform", e);
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(high);
    out.writeLong(low);
  }

  static SaltedHash read(DataInputStream in) throws IOException {
    return new SaltedHash(in.readLong(), in.readLong());
  }
}
