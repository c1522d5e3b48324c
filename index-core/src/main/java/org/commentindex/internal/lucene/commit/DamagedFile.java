package org.commentindex.internal.lucene.commit;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

/** Finds the name of the file that an exception of Lucene is about. */
final class DamagedFile {
  /** The path in the description of an input, as {@code NIOFSIndexInput(path="/i/_0.si")}. */
  private static final Pattern PATH = Pattern.compile("path=\"([^\"]+)\"");

  private DamagedFile() {}

  /** Returns the name of the file, or null if the exception does not name one. */
  static @Nullable String of(Throwable problem) {
    return switch (problem) {
      case NoSuchFileException missing -> name(missing.getFile());
      case FileNotFoundException missing -> name(missing.getMessage());
      case CorruptIndexException corrupt -> inDescription(corrupt.getResourceDescription());
      case IndexFormatTooOldException old -> inDescription(old.getResourceDescription());
      case IndexFormatTooNewException tooNew -> inDescription(tooNew.getResourceDescription());
      default -> inDescription(problem.getMessage());
    };
  }

  private static @Nullable String inDescription(@Nullable String text) {
    Matcher path = PATH.matcher(text == null ? "" : text);
    return path.find() ? name(path.group(1)) : null;
  }

  private static @Nullable String name(@Nullable String path) {
    Path name = path == null || path.isEmpty() ? null : Path.of(path).getFileName();
    return name == null ? null : name.toString();
  }
}
