package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
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
  private static final String COMMENTS = "comment-index.comments";
  private static final String SETTING = "comment-index.setting.";

  /** A version; nine digits fit into an int. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private IndexFormat() {}

  /**
   * Returns the user data of a commit.
   *
   * @param settings the settings
   * @param comments the number of comments, with which a check compares the index
   */
  public static Map<String, String> commitData(Map<String, String> settings, long comments) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(SCHEMA, Integer.toString(Fields.SCHEMA_VERSION));
    data.put(ANALYSIS, Integer.toString(CommentAnalyzers.VERSION));
    data.put(COMMENTS, Long.toString(comments));
    settings.forEach((name, value) -> data.put(SETTING + name, value));
    return data;
  }

  /** Returns the number of comments in the user data of a commit; empty if it has none. */
  public static OptionalLong comments(Map<String, String> commitData) {
    String comments = commitData.get(COMMENTS);
    return comments == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(comments));
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
    } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
      throw explained(path, directory, e);
    }
    return compatible(path, reader, null);
  }

  /**
   * Opens a reader of the last commit, sharing the files of an earlier one, or returns null if that
   * is the last one.
   */
  public static @Nullable DirectoryReader openIfChanged(Path path, DirectoryReader earlier)
      throws IOException {
    try {
      DirectoryReader reader = DirectoryReader.openIfChanged(earlier);
      return reader == null ? null : compatible(path, reader, earlier);
    } catch (org.apache.lucene.index.IndexNotFoundException | NoSuchFileException e) {
      throw notAnIndex(path);
    } catch (IndexNotFoundException
        | IncompatibleIndexException
        | DamagedIndexException
        | AlreadyClosedException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
      throw explained(path, earlier.directory(), e);
    }
  }

  private static DirectoryReader compatible(
      Path path, DirectoryReader reader, @Nullable DirectoryReader earlier) throws IOException {
    try {
      requireCompatible(path, reader.getIndexCommit().getUserData());
      OpenedSegments.verifySmall(reader, earlier);
      return reader;
    } catch (IncompatibleIndexException e) {
      reader.close();
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      try (reader) {
        throw explained(path, reader.directory(), e);
      }
    }
  }

  /**
   * Returns the exception to throw for a failure to open an index: one that names the damaged file
   * if there is one. Lucene throws exceptions of all kinds while it reads damaged files, and
   * allocates what a damaged length says.
   */
  public static IOException explained(Path path, Directory directory, Throwable e) {
    try {
      CommitFiles.requireSound(path, directory);
    } catch (IOException damaged) {
      damaged.addSuppressed(e);
      return damaged;
    }
    return notReadable(path, e);
  }

  /**
   * Returns the exception to throw for a failure to read the files of an index. An interrupt closes
   * the file that is being read, which says nothing about the state of the index. Nor does a
   * failure of the file system, such as too many open files.
   */
  public static IOException notReadable(Path path, Throwable e) {
    if (Thread.currentThread().isInterrupted()) {
      InterruptedIOException interrupted =
          new InterruptedIOException("opening the index was interrupted");
      interrupted.initCause(e);
      return interrupted;
    }
    return switch (e) {
      case IndexFormatTooOldException old ->
          new IncompatibleIndexException(path, "files from an older version of Lucene", expected());
      case IndexFormatTooNewException tooNew ->
          new IncompatibleIndexException(path, "files from a newer version of Lucene", expected());
      case NoSuchFileException missing -> damaged(path, missing);
      case FileSystemException failed -> failed;
      case IncompatibleIndexException incompatible -> incompatible;
      case OutOfMemoryError error -> throw error;
      default -> damaged(path, e);
    };
  }

  private static DamagedIndexException damaged(Path path, Throwable e) {
    return new DamagedIndexException(path, DamagedFile.of(e), e);
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
      throw new IncompatibleIndexException(
          path, named("schema version ", schema, Fields.SCHEMA_VERSION), expected());
    }
    String analysis = commitData.getOrDefault(ANALYSIS, "1");
    if (!analysis.equals(Integer.toString(CommentAnalyzers.VERSION))) {
      throw new IncompatibleIndexException(
          path,
          named("analysis version ", analysis, CommentAnalyzers.VERSION),
          "analysis version " + CommentAnalyzers.VERSION);
    }
  }

  private static String named(String what, String version, int ours) {
    boolean newer = NUMBER.matcher(version).matches() && Integer.parseInt(version) > ours;
    return what + version + (newer ? ", of a newer version of this program" : "");
  }

  /**
   * Checks that a folder without an index is empty or missing, so an index can be created. A first
   * run that was killed before its first commit has left files of an index without comments.
   */
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
        if (!name.equals(LockHolderFile.NAME)
            && !name.equals(IndexWriter.WRITE_LOCK_NAME)
            && !name.startsWith(IndexFileNames.PENDING_SEGMENTS)
            && !IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()) {
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
