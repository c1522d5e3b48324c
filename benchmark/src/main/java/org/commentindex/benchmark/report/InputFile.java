package org.commentindex.benchmark.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of comments, one a line. */
public record InputFile(Path path) {
  private static final int BUFFER = 1 << 16;

  /** Name, size, and by what it is known again. */
  String description() throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long lines = 0;
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        lines += lineEnds(buffer, read);
      }
    }
    return "%s, %s lines, %s, SHA-256 %s…"
        .formatted(
            path.getFileName(),
            Figures.whole((double) lines),
            Figures.figure(Files.size(path) / 1e6, "MB"),
            HexFormat.of().formatHex(digest.digest(), 0, 8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static int lineEnds(byte[] buffer, int length) {
    int ends = 0;
    for (int i = 0; i < length; i++) {
      ends += buffer[i] == '\n' ? 1 : 0;
    }
    return ends;
  }

  /**
   * Writes its first lines to another file.
   *
   * @throws IOException also if it has fewer
   */
  public void copyFirst(long lines, Path to) throws IOException {
    long wanted = lines;
    try (InputStream in = Files.newInputStream(path);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0 && wanted > 0; read = in.read(buffer)) {
        int end = 0;
        while (end < read && wanted > 0) {
          wanted -= buffer[end++] == '\n' ? 1 : 0;
        }
        out.write(buffer, 0, end);
      }
    }
    if (wanted > 0) {
      throw new IOException(
          "%s has %d lines: a size of %d cannot be cut from it; give smaller --sizes"
              .formatted(path, lines - wanted, lines));
    }
  }
}
