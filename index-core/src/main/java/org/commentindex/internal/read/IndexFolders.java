package org.commentindex.internal.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Recognizes search indexes among the files of a folder, such as the index that is being written,
 * so that its own files are not read as sources.
 */
final class IndexFolders {
  /** The names of the files with which Lucene begins a commit and ends it. */
  private static final Pattern COMMIT = Pattern.compile("(?:pending_)?segments_[0-9a-z]+");

  /** What the name of the file with the saved searches of an index adds to that of its folder. */
  private static final String SAVED_SEARCHES = ".saved.json";

  private IndexFolders() {}

  /** Returns whether a folder contains a Lucene index; false if it cannot be listed. */
  static boolean isIndex(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, IndexFolders::isCommit)) {
      return files.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException e) {
      return false; // the attempt to read it reports the reason
    }
  }

  private static boolean isCommit(Path file) {
    return COMMIT.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** Returns whether a file holds the saved searches of an index beside it, or their lock. */
  static boolean isSavedSearches(Path file) {
    String name = String.valueOf(file.getFileName());
    int end = name.lastIndexOf(SAVED_SEARCHES);
    return end > 0 && isIndex(file.resolveSibling(name.substring(0, end)));
  }
}
