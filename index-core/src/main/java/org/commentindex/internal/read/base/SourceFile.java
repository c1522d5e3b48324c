package org.commentindex.internal.read.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name and attributes of a file before it is read.
 *
 * @param source its name, as displayed
 * @param location its location on this machine, which identifies it
 * @param path its path
 * @param bytes its size in bytes
 * @param modified its time of modification, in ISO 8601 with the precision of the file system
 */
public record SourceFile(String source, String location, Path path, long bytes, String modified) {

  /** Length of the truncated SHA-256 digests, in bytes: 128 bits make collisions negligible. */
  public static final int DIGEST_BYTES = 16;

  /** Returns a file with its current attributes. */
  public static SourceFile of(String source, String location, Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new SourceFile(
        source, location, path, attributes.size(), attributes.lastModifiedTime().toString());
  }

  /** Returns true if size and time of modification have not changed since. */
  public boolean isUnchanged() throws IOException {
    return equals(of(source, location, path));
  }

  /** Reads the file and returns the digest of its content. */
  public String digest() throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), newDigest())) {
      return digestOf(in);
    }
  }

  /** Reads the rest of a stream and returns the digest of the whole content. */
  public static String digestOf(DigestInputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, DIGEST_BYTES);
  }

  /** Returns a new SHA-256 digest. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
