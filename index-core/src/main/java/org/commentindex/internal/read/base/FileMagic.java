package org.commentindex.internal.read.base;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes text from binary files, and names the kind of a binary file, by the first bytes.
 */
public final class FileMagic {
  /** Bytes of the head that are compared with the signatures; the longest one ends at byte 16. */
  private static final int SIGNATURE_BYTES = 32;

  /**
   * Control characters allowed in text, in percent of all characters. Low enough to recognize any
   * binary file, high enough that a stray zero byte does not reject a text. Chosen by hand;
   * SourceReaderTest covers binary files.
   */
  private static final int MAX_CONTROL_PERCENT = 1;

  private static final int ESCAPE = 0x1b;

  /** Next Line, the one C1 control character that appears in text. */
  private static final int NEXT_LINE = 0x85;

  /** A signature: bytes, one per character, at an offset in bytes. */
  private record Signature(int offset, String bytes, String kind) {}

  private static final List<Signature> ARCHIVES =
      List.of(
          new Signature(0, "7z\u00bc\u00af'\u001c", "a 7z archive"),
          new Signature(0, "Rar!\u001a\u0007", "a RAR archive"));

  private static final List<Signature> BINARY =
      List.of(
          new Signature(0, "\u0089PNG\r\n", "PNG image"),
          new Signature(0, "\u00ff\u00d8\u00ff", "JPEG image"),
          new Signature(0, "GIF8", "GIF image"),
          new Signature(8, "WEBP", "WebP image"),
          new Signature(0, "II*\0", "TIFF image"),
          new Signature(0, "MM\0*", "TIFF image"),
          new Signature(0, "BM", "BMP image"),
          new Signature(0, "\0\0\1\0", "icon"),
          new Signature(4, "ftyp", "MP4 video or HEIC image"),
          new Signature(8, "AVI ", "AVI video"),
          new Signature(8, "WAVE", "WAV sound"),
          new Signature(0, "\u001aE\u00df\u00a3", "Matroska or WebM video"),
          new Signature(0, "ID3", "MP3 sound"),
          new Signature(0, "OggS", "Ogg sound"),
          new Signature(0, "fLaC", "FLAC sound"),
          new Signature(0, "\u007fELF", "Linux program"),
          new Signature(0, "MZ", "Windows program"),
          new Signature(0, "\u00cf\u00fa\u00ed\u00fe", "macOS program"),
          new Signature(0, "\u00ca\u00fe\u00ba\u00be", "Java class"),
          new Signature(0, "\0asm", "WebAssembly"),
          new Signature(0, "SQLite format 3\0", "SQLite database"),
          new Signature(0, "PAR1", "Parquet table"),
          new Signature(0, "?\u00d7l\u0017", "Lucene index file"),
          new Signature(0, "wOF", "font"));

  private FileMagic() {}

  /** Returns the reason why this cannot be read as text, with a remedy; null if it is text. */
  public static @Nullable String whyNotText(SourceHead head) {
    String raw =
        new String(
            head.bytes(),
            0,
            Math.min(SIGNATURE_BYTES, head.bytes().length),
            StandardCharsets.ISO_8859_1);
    for (Signature signature : ARCHIVES) {
      if (raw.startsWith(signature.bytes(), signature.offset()) && !isText(head)) {
        return "is " + signature.kind() + ": unpack it and index its contents";
      }
    }
    if (isText(head)) {
      return null;
    }
    for (Signature signature : BINARY) {
      if (raw.startsWith(signature.bytes(), signature.offset())) {
        return "is not text (looks like " + signature.kind() + ")";
      }
    }
    return "is not text (looks like binary data)";
  }

  /** Returns true if there are almost no control characters in the decoded head. */
  private static boolean isText(SourceHead head) {
    long controls = head.text().chars().filter(FileMagic::isUnexpectedControl).count();
    return controls * 100 <= (long) MAX_CONTROL_PERCENT * head.text().length();
  }

  private static boolean isUnexpectedControl(int c) {
    return switch (c) {
      case '\n', '\r', '\t', '\f', '\b', ESCAPE, NEXT_LINE -> false;
      default -> Character.isISOControl(c);
    };
  }
}
