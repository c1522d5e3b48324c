package org.commentindex.internal.lucene;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.commentindex.backend.DamagedIndexException;
import org.commentindex.backend.Fields;
import org.commentindex.backend.IncompatibleIndexException;
import org.commentindex.backend.IndexNotFoundException;

/** What a commit says of itself, and whether a folder is an index this version reads. */
final class IndexFormat {
  private static final String SCHEMA = "comment-index.schema";
  private static final String SETTING = "comment-index.setting.";

  private IndexFormat() {}

  /** What is written with a commit. */
  static Map<String, String> commitData(Map<String, String> settings) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(SCHEMA, Integer.toString(Fields.SCHEMA_VERSION));
    settings.forEach((name, value) -> data.put(SETTING + name, value));
    return data;
  }

  /** The settings that a commit was given. */
  static Map<String, String> settings(Map<String, String> commitData) {
    Map<String, String> settings = new LinkedHashMap<>();
    commitData.forEach(
        (name, value) -> {
          if (name.startsWith(SETTING)) {
            settings.put(name.substring(SETTING.length()), value);
          }
        });
    return settings;
  }

  /** Opens the last commit of an index. */
  static DirectoryReader open(Path path, Directory directory) throws IOException {
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (org.apache.lucene.index.IndexNotFoundException e) {
      throw notAnIndex(path);
    } catch (IOException e) {
      throw notReadable(path, e);
    }
    try {
      requireOurs(path, reader.getIndexCommit().getUserData());
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /** What a failure to read the files of an index means. */
  static IOException notReadable(Path path, IOException e) {
    return switch (e) {
      case IndexFormatTooOldException old ->
          new IncompatibleIndexException(path, "files of an older Lucene, or damaged", expected());
      case IndexFormatTooNewException tooNew ->
          new IncompatibleIndexException(path, "files of a newer Lucene, or damaged", expected());
      case AccessDeniedException denied -> denied;
      default -> new DamagedIndexException(path, e);
    };
  }

  /** Refuses what was not written by this version. */
  static void requireOurs(Path path, Map<String, String> commitData) throws IOException {
    String schema = commitData.get(SCHEMA);
    if (schema == null) {
      throw new IncompatibleIndexException(
          path, "no comments in it (another program's)", expected());
    }
    if (!schema.equals(Integer.toString(Fields.SCHEMA_VERSION))) {
      throw new IncompatibleIndexException(path, "schema version " + schema, expected());
    }
  }

  /** Refuses a folder that holds something else than an index. */
  static void requireFree(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw new IndexNotFoundException(path, "not a folder, so not a comment index:");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!name.equals(WriterFile.NAME) && !name.equals("write.lock")) {
          throw notAnIndex(path);
        }
      }
    }
  }

  static IndexNotFoundException notAnIndex(Path path) {
    if (!Files.exists(path)) {
      return new IndexNotFoundException(path, "no comment index in");
    }
    return new IndexNotFoundException(
        path,
        Files.isDirectory(path)
            ? "no comment index, but something else or nothing, in"
            : "not a folder, so not a comment index:");
  }

  private static String expected() {
    return "schema version " + Fields.SCHEMA_VERSION;
  }
}
