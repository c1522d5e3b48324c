package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.IncompatibleIndexException;
import org.commentindex.search.IndexNotFoundException;
import org.jspecify.annotations.Nullable;

/** The user data of commits, and checks that a folder is an index that this version can read. */
public final class IndexFormat {
  private static final String SCHEMA = "comment-index.schema";
  private static final String ANALYSIS = "comment-index.analysis";
  private static final String SETTING = "comment-index.setting.";

  private IndexFormat() {}

  /** Returns the user data of a commit with the given settings. */
  public static Map<String, String> commitData(Map<String, String> settings) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(SCHEMA, Integer.toString(Fields.SCHEMA_VERSION));
    data.put(ANALYSIS, Integer.toString(CommentAnalyzers.VERSION));
    settings.forEach((name, value) -> data.put(SETTING + name, value));
    return data;
  }

  /** Returns the settings in the user data of a commit. */
  public static Map<String, String> settings(Map<String, String> commitData) {
    Map<String, String> settings = new LinkedHashMap<>();
    commitData.forEach(
        (name, value) -> {
          if (name.startsWith(SETTING)) {
            settings.put(name.substring(SETTING.length()), value);
          }
        });
    return settings;
  }

  /** Opens a reader of the last commit of an index. */
  public static DirectoryReader open(Path path, Directory directory) throws IOException {
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (org.apache.lucene.index.IndexNotFoundException e) {
      throw notAnIndex(path);
    } catch (IOException e) {
      throw notReadable(path, e);
    }
    return compatible(path, reader);
  }

  /**
   * Opens a reader of the last commit, sharing the files of an earlier one, or returns null if that
   * is the last one.
   */
  public static @Nullable DirectoryReader openIfChanged(Path path, DirectoryReader earlier)
      throws IOException {
    try {
      DirectoryReader reader = DirectoryReader.openIfChanged(earlier);
      return reader == null ? null : compatible(path, reader);
    } catch (org.apache.lucene.index.IndexNotFoundException | NoSuchFileException e) {
      throw notAnIndex(path);
    } catch (IndexNotFoundException | IncompatibleIndexException e) {
      throw e;
    } catch (IOException e) {
      throw notReadable(path, e);
    }
  }

  private static DirectoryReader compatible(Path path, DirectoryReader reader) throws IOException {
    try {
      requireCompatible(path, reader.getIndexCommit().getUserData());
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * Returns the exception to throw for a failure to read the files of an index. An interrupt closes
   * the file that is being read, which says nothing about the state of the index.
   */
  public static IOException notReadable(Path path, IOException e) {
    if (Thread.currentThread().isInterrupted()) {
      InterruptedIOException interrupted =
          new InterruptedIOException("opening the index was interrupted");
      interrupted.initCause(e);
      return interrupted;
    }
    return switch (e) {
      case IndexFormatTooOldException old ->
          new IncompatibleIndexException(
              path, "files that are damaged or from an older version of Lucene", expected());
      case IndexFormatTooNewException tooNew ->
          new IncompatibleIndexException(
              path, "files that are damaged or from a newer version of Lucene", expected());
      case AccessDeniedException denied -> denied;
      default -> new DamagedIndexException(path, e);
    };
  }

  /** Checks that a commit has the schema and the analysis of this program. */
  public static void requireCompatible(Path path, Map<String, String> commitData)
      throws IOException {
    String schema = commitData.get(SCHEMA);
    if (schema == null) {
      throw new IncompatibleIndexException(
          path, "no schema version, so another program wrote it", expected());
    }
    if (!schema.equals(Integer.toString(Fields.SCHEMA_VERSION))) {
      throw new IncompatibleIndexException(path, "schema version " + schema, expected());
    }
    String analysis = commitData.getOrDefault(ANALYSIS, "1");
    if (!analysis.equals(Integer.toString(CommentAnalyzers.VERSION))) {
      throw new IncompatibleIndexException(
          path, "analysis version " + analysis, "analysis version " + CommentAnalyzers.VERSION);
    }
  }

  /** Checks that a folder without an index is empty or missing, so an index can be created. */
  public static void requireEmpty(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw new IndexNotFoundException(path, "not a comment index, because it is not a folder:");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!name.equals(LockHolderFile.NAME) && !name.equals(IndexWriter.WRITE_LOCK_NAME)) {
          throw notAnIndex(path);
        }
      }
    }
  }

  /** Checks that a folder exists, because opening a Lucene directory would create it. */
  public static void requireFolder(Path path) throws IndexNotFoundException {
    if (!Files.isDirectory(path)) {
      throw notAnIndex(path);
    }
  }

  /** Returns the exception to throw for a path that is not an index. */
  public static IndexNotFoundException notAnIndex(Path path) {
    if (!Files.exists(path)) {
      return new IndexNotFoundException(path, "no comment index in");
    }
    return new IndexNotFoundException(
        path,
        Files.isDirectory(path)
            ? "not a comment index:"
            : "not a comment index, because it is not a folder:");
  }

  private static String expected() {
    return "schema version " + Fields.SCHEMA_VERSION;
  }
}
