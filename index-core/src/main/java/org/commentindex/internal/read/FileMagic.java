package org.commentindex.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commentindex.internal.read.base.Head;
import org.jspecify.annotations.Nullable;

/** Tells text from what is not, and what that looks like, by first bytes. */
final class FileMagic {

  private record Magic(int offset, String bytes, String kind) {}

  private static final List<Magic> PACKED =
      List.of(
          new Magic(0, "7z\u00bc\u00af'\u001c", "a 7z archive"),
          new Magic(0, "Rar!\u001a\u0007", "a RAR archive"));

  private static final List<Magic> OTHERS =
      List.of(
          new Magic(0, "\u0089PNG\r\n", "PNG image"),
          new Magic(0, "\u00ff\u00d8\u00ff", "JPEG image"),
          new Magic(0, "GIF8", "GIF image"),
          new Magic(8, "WEBP", "WebP image"),
          new Magic(0, "II*\0", "TIFF image"),
          new Magic(0, "MM\0*", "TIFF image"),
          new Magic(0, "BM", "BMP image"),
          new Magic(0, "\0\0\1\0", "icon"),
          new Magic(4, "ftyp", "MP4 video or HEIC image"),
          new Magic(8, "AVI ", "AVI video"),
          new Magic(8, "WAVE", "WAV sound"),
          new Magic(0, "\u001aE\u00df\u00a3", "Matroska or WebM video"),
          new Magic(0, "ID3", "MP3 sound"),
          new Magic(0, "OggS", "Ogg sound"),
          new Magic(0, "fLaC", "FLAC sound"),
          new Magic(0, "\u007fELF", "Linux program"),
          new Magic(0, "MZ", "Windows program"),
          new Magic(0, "\u00cf\u00fa\u00ed\u00fe", "macOS program"),
          new Magic(0, "\u00ca\u00fe\u00ba\u00be", "Java class"),
          new Magic(0, "\0asm", "WebAssembly"),
          new Magic(0, "SQLite format 3\0", "SQLite database"),
          new Magic(0, "PAR1", "Parquet table"),
          new Magic(0, "?\u00d7l\u0017", "Lucene index file"),
          new Magic(0, "wOF", "font"));

  private FileMagic() {}

  /** Why this cannot be read as text, and what to do, or null if it can. */
  static @Nullable String whyNotText(Head head) {
    String raw =
        new String(
            head.bytes(), 0, Math.min(300, head.bytes().length), StandardCharsets.ISO_8859_1);
    for (Magic magic : PACKED) {
      if (raw.startsWith(magic.bytes(), magic.offset()) && !isText(head)) {
        return "is " + magic.kind() + ": unpack it and index what it holds";
      }
    }
    if (isText(head)) {
      return null;
    }
    for (Magic magic : OTHERS) {
      if (raw.startsWith(magic.bytes(), magic.offset())) {
        return "is not text (looks like " + magic.kind() + ")";
      }
    }
    return "is not text (looks like binary data)";
  }

  /**
   * Text has next to no control characters, in whatever encoding it was found to be; one stray zero
   * byte does not lose a file.
   */
  private static boolean isText(Head head) {
    long odd = head.text().chars().filter(FileMagic::isOdd).count();
    return odd * 100 <= head.text().length();
  }

  private static boolean isOdd(int c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\b' && c != 27)
        || c == 0x7f
        || (c >= 0x80 && c < 0xa0 && c != 0x85);
  }
}
