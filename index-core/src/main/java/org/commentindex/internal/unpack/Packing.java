package org.commentindex.internal.unpack;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How data can be packed; known by their first bytes. */
public enum Packing {
  GZIP("gzip-compressed"),
  ZSTD("zstd-compressed"),
  BZIP2("bzip2-compressed"),
  XZ("xz-compressed"),
  ZIP("a zip archive"),
  TAR("a tar archive");

  private static final int TAR_MAGIC = 257;

  private final String words;

  Packing(String words) {
    this.words = words;
  }

  /** What people call it, after "is". */
  public String words() {
    return words;
  }

  /** Whether it holds members with names. */
  public boolean isArchive() {
    return this == ZIP || this == TAR;
  }

  /** What data that begin so are packed as, or null if they are not, or not in a known way. */
  public static @Nullable Packing of(byte[] head) {
    String raw = new String(head, 0, Math.min(300, head.length), StandardCharsets.ISO_8859_1);
    if (raw.startsWith("\u001f\u008b\b")) {
      return GZIP;
    }
    if (raw.startsWith("(\u00b5/\u00fd") || isSkippable(raw)) {
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

  /** A frame that says nothing may stand before the others, as parallel writers put it there. */
  private static boolean isSkippable(String raw) {
    return raw.length() > 12
        && raw.charAt(0) >= 'P'
        && raw.charAt(0) <= '_'
        && raw.startsWith("*M\u0018", 1);
  }
}
