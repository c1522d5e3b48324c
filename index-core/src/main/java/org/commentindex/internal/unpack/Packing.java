package org.commentindex.internal.unpack;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Compression and archive formats, detected by their first bytes. */
public enum Packing {
  GZIP("gzip-compressed"),
  ZSTD("zstd-compressed"),
  BZIP2("bzip2-compressed"),
  XZ("xz-compressed"),
  ZIP("a zip archive"),
  TAR("a tar archive");

  /** Offset of {@code ustar} in a tar header (POSIX.1, pax interchange format). */
  private static final int TAR_MAGIC = 257;

  /** Number of first bytes that hold all signatures, the last of them tar's. */
  private static final int DETECTION_BYTES = 300;

  /** Length in bytes of the header of a zstd frame that can precede the data (RFC 8878, 3.1.2). */
  private static final int SKIPPABLE_HEADER = 8;

  private final String words;

  Packing(String words) {
    this.words = words;
  }

  /** The name of this format in messages, as it follows "is". */
  public String words() {
    return words;
  }

  /** Returns true if data in this format consists of named members. */
  public boolean isArchive() {
    return this == ZIP || this == TAR;
  }

  /** Detects a format by the first bytes of the data; returns null if it is none of these. */
  public static @Nullable Packing of(byte[] head) {
    String raw =
        new String(head, 0, Math.min(DETECTION_BYTES, head.length), StandardCharsets.ISO_8859_1);
    if (raw.startsWith("\u001f\u008b\b")) {
      return GZIP;
    }
    if (raw.startsWith("(\u00b5/\u00fd") || isSkippableFrame(raw)) {
      return ZSTD;
    }
    if (raw.matches("(?s)BZh[1-9](1AY&SY|\u0017rE8P\u0090).*")) {
      return BZIP2;
    }
    if (raw.startsWith("\u00fd7zXZ\0")) {
      return XZ;
    }
    if (raw.startsWith("PK\u0003\u0004") || raw.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    return raw.startsWith("ustar", TAR_MAGIC) ? TAR : null;
  }

  /** Parallel compressors such as pzstd write a skippable frame before each data frame. */
  private static boolean isSkippableFrame(String raw) {
    return raw.length() > SKIPPABLE_HEADER + 4
        && raw.charAt(0) >= 'P'
        && raw.charAt(0) <= '_'
        && raw.startsWith("*M\u0018", 1);
  }
}
