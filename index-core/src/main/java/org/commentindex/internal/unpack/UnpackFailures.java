package org.commentindex.internal.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.ZipException;

/** Translates the exceptions of unpacking libraries. */
final class UnpackFailures {
  /** Packages whose exceptions mean that the data is broken, not that the source failed. */
  private static final List<String> UNPACKERS =
      List.of(
          "org.apache.commons.compress.",
          "org.apache.commons.io.",
          "org.tukaani.xz.",
          "com.github.luben.zstd.");

  private UnpackFailures() {}

  /** Returns an {@link UnpackException}, or the exception itself if the source failed. */
  static IOException of(Exception e) {
    if (e instanceof UnpackException unpack) {
      return unpack;
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof EOFException || isTruncation(message)) {
      return new UnpackException("the compressed data end too early: get the file again", e);
    }
    if (e instanceof IOException io && !isFromUnpacker(io)) {
      return io;
    }
    return new UnpackException(
        "the compressed data are broken ("
            + message.lines().findFirst().orElse("")
            + "): get the"
            + " file again",
        e);
  }

  /**
   * Returns the reason why no further member of an archive can be found.
   *
   * @throws IOException if the source failed
   */
  static String ofArchive(Exception e) throws IOException {
    IOException failure = of(e);
    if (failure instanceof UnpackException) {
      return e instanceof UnpackException
          ? String.valueOf(e.getMessage())
          : failure.getMessage() + "; the rest of it is not read";
    }
    throw failure;
  }

  private static boolean isTruncation(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("truncated") || lower.contains("unexpected end");
  }

  private static boolean isFromUnpacker(IOException e) {
    if (e instanceof ZipException || e.getCause() instanceof DataFormatException) {
      return true;
    }
    StackTraceElement[] trace = e.getStackTrace();
    String thrower = trace.length == 0 ? "" : trace[0].getClassName();
    return UNPACKERS.stream().anyMatch(thrower::startsWith);
  }
}
