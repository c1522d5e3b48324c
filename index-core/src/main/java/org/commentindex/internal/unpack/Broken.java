package org.commentindex.internal.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.ZipException;

/** What the many ways to say that packed data are broken mean. */
final class Broken {
  private Broken() {}

  /** The same in words; a failure of the source itself stays what it is. */
  static IOException data(Exception e) {
    if (e instanceof UnpackException unpack) {
      return unpack;
    }
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof EOFException || isEnd(said)) {
      return new UnpackException("the compressed data end too early: get the file again", e);
    }
    if (e instanceof IOException io && !isUnpackers(io)) {
      return io;
    }
    return new UnpackException(
        "the compressed data are broken ("
            + said.lines().findFirst().orElse("")
            + "): get the"
            + " file again",
        e);
  }

  /**
   * What it means for an archive that its next member cannot be found.
   *
   * @throws IOException if the source itself failed
   */
  static String archive(Exception e) throws IOException {
    IOException broken = data(e);
    if (broken instanceof UnpackException) {
      return e instanceof UnpackException
          ? String.valueOf(e.getMessage())
          : broken.getMessage() + "; what follows in it is not read";
    }
    throw broken;
  }

  private static boolean isEnd(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    return lower.contains("truncated") || lower.contains("unexpected end");
  }

  /** Whether an unpacker said it, and not the disk. */
  private static boolean isUnpackers(IOException e) {
    if (e instanceof ZipException || e.getCause() instanceof DataFormatException) {
      return true;
    }
    StackTraceElement[] trace = e.getStackTrace();
    String thrower = trace.length == 0 ? "" : trace[0].getClassName();
    return thrower.startsWith("org.apache.commons.compress.")
        || thrower.startsWith("org.apache.commons.io.")
        || thrower.startsWith("org.tukaani.xz.")
        || thrower.startsWith("com.github.luben.zstd.");
  }
}
