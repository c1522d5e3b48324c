package org.commentindex.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.jspecify.annotations.Nullable;

/** Readers of the commits of an index in a folder, which share its unchanged files. */
final class CommittedReaders implements ReaderSource {
  private final Path path;
  private final Directory directory;
  private final AtomicInteger snapshots = new AtomicInteger(1);

  /** Opens a Lucene directory. */
  interface DirectoryOpener {
    Directory open(Path path) throws IOException;
  }

  /** Opens the folder of an index, which must exist: opening a Lucene directory would create it. */
  CommittedReaders(Path path, DirectoryOpener opener) throws IOException {
    if (!Files.isDirectory(path)) {
      throw IndexFormat.notAnIndex(path);
    }
    this.path = path;
    this.directory = opener.open(path);
  }

  /** Returns a reader of the last commit. */
  DirectoryReader open() throws IOException {
    return IndexFormat.open(path, directory);
  }

  @Override
  public @Nullable DirectoryReader newer(DirectoryReader reader) throws IOException {
    return IndexFormat.openIfChanged(path, reader);
  }

  @Override
  public void retain() {
    snapshots.incrementAndGet();
  }

  @Override
  public void close() throws IOException {
    if (snapshots.decrementAndGet() == 0) {
      directory.close();
    }
  }
}
