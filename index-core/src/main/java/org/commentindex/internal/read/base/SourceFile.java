package org.commentindex.internal.read.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it is before it is read.
 *
 * @param source its name, as shown to people
 * @param place where it is on this machine
 * @param path the same as a path
 * @param bytes its size
 * @param modified when it was last written, as precisely as the file system says
 */
public record SourceFile(String source, String place, Path path, long bytes, String modified) {

  public static SourceFile of(String source, String place, Path path) throws IOException {
    BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
    return new SourceFile(source, place, path, is.size(), is.lastModifiedTime().toString());
  }

  /** Whether it was not written meanwhile, as far as size and time tell. */
  public boolean isStill() throws IOException {
    return equals(of(source, place, path));
  }

  /** What its content is known by; reads it. */
  public String digest() throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), newDigest())) {
      return digestOf((DigestInputStream) in);
    }
  }

  /** The same of a file that was read in part: reads the rest. */
  public static String digestOf(DigestInputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 16);
  }

  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
