package org.commentindex.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.commentindex.indexing.IndexLockedException;
import org.commentindex.internal.lucene.commit.Attachments;
import org.commentindex.internal.lucene.commit.CommitFiles;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.commentindex.internal.lucene.commit.LockHolderFile;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene writer, which holds the lock of its index.
 *
 * @param writer the writer
 * @param holder the file that names this process
 * @param lastData the user data of the last commit
 */
record LockedWriter(IndexWriter writer, LockHolderFile holder, Map<String, String> lastData) {
  /**
   * Opens a writer of an index that is sound and of this format, or of a new one. If it fails,
   * nothing stays open or locked.
   *
   * @param path the folder of the index, or null if it is in memory
   */
  static LockedWriter open(@Nullable Path path, Directory directory, IndexWriterConfig config)
      throws IOException {
    if (path == null) {
      return created(new IndexWriter(directory, config), LockHolderFile.none());
    }
    boolean exists = DirectoryReader.indexExists(directory);
    if (exists) {
      lastData(path, directory);
    } else {
      IndexFormat.requireEmpty(path);
    }
    IndexWriter writer = writer(path, directory, config, exists);
    try {
      LockHolderFile holder = LockHolderFile.create(path);
      if (!exists) {
        return created(writer, holder);
      }
      CommitFiles.requireSound(path, directory);
      return new LockedWriter(writer, holder, lastData(path, directory));
    } catch (IOException | RuntimeException | Error e) {
      try (writer) {
        LockHolderFile.deleteIn(path);
        writer.rollback();
      }
      throw e;
    }
  }

  /** Commits an empty index, which a first run that fails leaves. */
  private static LockedWriter created(IndexWriter writer, LockHolderFile holder)
      throws IOException {
    writer.setLiveCommitData(IndexFormat.commitData(Map.of(), 0).entrySet());
    writer.commit();
    return new LockedWriter(writer, holder, Map.of());
  }

  private static IndexWriter writer(
      Path path, Directory directory, IndexWriterConfig config, boolean exists) throws IOException {
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IndexLockedException(path, LockHolderFile.describeHolder(path), e);
    } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
      if (exists) {
        throw IndexFormat.explained(path, directory, e);
      }
      throw e;
    }
  }

  private static Map<String, String> lastData(Path path, Directory directory) throws IOException {
    Map<String, String> data;
    try {
      data = SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IOException | RuntimeException e) {
      throw IndexFormat.explained(path, directory, e);
    }
    IndexFormat.requireCompatible(path, data);
    return data;
  }

  /** Discards what was not committed, and releases the lock. */
  void rollback() throws IOException {
    try (writer) {
      // Unlike close(), does not wait for merges of segments that are discarded.
      writer.rollback();
      holder.delete();
    }
    if (writer.getTragicException() != null) {
      deleteLeftovers(writer.getDirectory());
    }
  }

  /**
   * Deletes what a writer has left that could not go on, such as on a full disk: another writer
   * does so when it is opened.
   */
  private static void deleteLeftovers(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setCommitOnClose(false);
    try (IndexWriter next = new IndexWriter(directory, config.setOpenMode(OpenMode.APPEND))) {
      if (FilterDirectory.unwrap(directory) instanceof FSDirectory files) {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        Attachments.open(files.getDirectory(), data);
      }
      next.rollback();
    } catch (LockObtainFailedException | IndexNotFoundException e) {
      // Another process writes, and has deleted them, or the folder was deleted.
    }
  }
}
