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

/** A file of comments, one per line. */
public record InputFile(Path path) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Returns its name, number of lines, size and the first 8 bytes of its SHA-256 hash. */
  String description() throws IOException {
    MessageDigest digest = sha256();
    long lines = lines(new DigestInputStream(Files.newInputStream(path), digest));
    return "%s, %s lines, %s, SHA-256 %s…"
        .formatted(
            path.getFileName(),
            FigureFormat.whole((double) lines),
            FigureFormat.figure(Files.size(path) / 1e6, "MB"),
            HexFormat.of().formatHex(digest.digest(), 0, 8));
  }

  /** Returns the number of line feeds. */
  public long lines() throws IOException {
    return lines(Files.newInputStream(path));
  }

  private static long lines(InputStream opened) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long lines = 0;
    try (InputStream in = opened) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java implementation has SHA-256", e);
    }
  }

  /** Copies the first lines to another file, all of them if there are fewer. */
  public void copyFirst(long lines, Path to) throws IOException {
    long wanted = lines;
    try (InputStream in = Files.newInputStream(path);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0 && wanted > 0; read = in.read(buffer)) {
        int end = 0;
        while (end < read && wanted > 0) {
          wanted -= buffer[end++] == '\n' ? 1 : 0;
        }
        out.write(buffer, 0, end);
      }
    }
  }
}
