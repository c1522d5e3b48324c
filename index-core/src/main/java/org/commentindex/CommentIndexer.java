package org.commentindex;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.source.RawRecord;

/**
 * A comment index, for writing. One at a time for a directory.
 *
 * <p>Nothing of what is added is seen by readers before {@link #commit()}; closing without it
 * leaves the index as it was. Not thread-safe.
 */
public final class CommentIndexer implements Closeable {
  private CommentIndexer() {}

  /**
   * Opens the index in a directory, or makes a new one there.
   *
   * @throws org.commentindex.backend.IndexLockedException if another writer has it open
   * @throws org.commentindex.backend.IncompatibleIndexException if it was written in another format
   */
  public static CommentIndexer openOrCreate(Path directory) throws IOException {
    return openOrCreate(directory, IndexOptions.defaults());
  }

  /** The same with options. */
  public static CommentIndexer openOrCreate(Path directory, IndexOptions options)
      throws IOException {
    throw new IllegalStateException("to be written: " + directory + options);
  }

  /**
   * Adds the records of files and of all files in folders; a path that cannot be read is rejected
   * and counted, the others are read.
   */
  public void addFiles(List<Path> paths) throws IOException {
    throw new IllegalStateException("to be written: " + paths);
  }

  /** Adds the records of a stream, under a name such as {@code stdin}. Does not close it. */
  public void addStream(String source, InputStream in) throws IOException {
    throw new IllegalStateException("to be written: " + source + in);
  }

  /** Adds a record; its source and place together say which one it is. */
  public void add(RawRecord record) throws IOException {
    throw new IllegalStateException("to be written: " + record);
  }

  /**
   * Removes the comment with this id.
   *
   * @return whether there was one
   */
  public boolean remove(String id) throws IOException {
    throw new IllegalStateException("to be written: " + id);
  }

  /**
   * Folds the copies, makes everything since the last commit visible to readers opened from now on,
   * and tells what became of it.
   */
  public IndexingReport commit() throws IOException {
    throw new IllegalStateException("to be written");
  }

  @Override
  public void close() throws IOException {}
}
