package org.commentindex.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.commentindex.search.IndexClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Readers of what a writer has written, committed or not. While deduplication replaces comments,
 * the newest reader is the one from before, so that none lacks a comment that is being replaced.
 * Lucene's readers remain usable after their writer is closed.
 */
final class LiveReaders implements ReaderSource {
  private final IndexWriter writer;

  /** What was written before deduplication began; null while it is not running. */
  private @Nullable DirectoryReader paused;

  LiveReaders(IndexWriter writer) {
    this.writer = writer;
  }

  /** Returns a reader of everything written so far. */
  synchronized DirectoryReader open() throws IOException {
    return DirectoryReader.open(writer);
  }

  @Override
  public synchronized @Nullable DirectoryReader newer(DirectoryReader reader) throws IOException {
    if (paused != null) {
      if (reader.getVersion() >= paused.getVersion()) {
        return null;
      }
      paused.incRef();
      return paused;
    }
    try {
      return DirectoryReader.openIfChanged(reader, writer);
    } catch (AlreadyClosedException e) {
      if (writer.getTragicException() == null) {
        throw new IndexClosedException();
      }
      throw new IOException("the index cannot be written", writer.getTragicException());
    }
  }

  /** Called before comments are replaced. */
  synchronized void pause() throws IOException {
    if (paused == null) {
      paused = DirectoryReader.open(writer);
    }
  }

  /** Called after the commit, and before the writer is closed. */
  synchronized void resume() throws IOException {
    if (paused != null) {
      paused.decRef();
      paused = null;
    }
  }

  @Override
  public void retain() {}

  @Override
  public void close() {}
}
