package org.commentindex;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexSettings;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.Progress;
import org.commentindex.indexing.ProgressListener;
import org.commentindex.internal.dedup.verify.CopySettings;
import org.commentindex.internal.lucene.LuceneIndexBackend;
import org.commentindex.internal.prepare.IndexTopics;
import org.commentindex.internal.prepare.IndexingRun;
import org.commentindex.internal.prepare.Refresh;
import org.commentindex.internal.prepare.StoppedException;
import org.commentindex.internal.read.FileSizes;
import org.commentindex.internal.read.SourceReader;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * A comment index, for writing. One at a time for a directory.
 *
 * <p>Nothing of what is added is seen by readers before {@link #commit()}; closing without it
 * leaves the index as it was. Not thread-safe but for {@link #stop()}; it uses as many threads as
 * there are processors.
 */
public final class CommentIndexer implements Closeable {
  private final IndexBackend backend;
  private final SourceReader reader;
  private final Refresh refresh;
  private ProgressListener listener = progress -> {};
  private IndexTopics topics;
  private volatile IndexingRun run;
  private boolean listens;
  private boolean closed;

  private CommentIndexer(IndexBackend backend, IndexOptions options) throws IOException {
    requireSameRules(backend.settings().get(IndexSettings.COPIES));
    this.backend = backend;
    this.reader = new SourceReader(options);
    this.topics = IndexTopics.of(options.topicsFile(), backend);
    this.refresh = Refresh.of(options);
    this.run = new IndexingRun(backend, refresh, this::tell);
  }

  /**
   * Opens the index in a directory, or makes a new one there.
   *
   * @throws org.commentindex.backend.IndexLockedException if another writer has it open
   * @throws org.commentindex.backend.IncompatibleIndexException if it was written in another format
   * @throws org.commentindex.backend.IndexNotFoundException if something else stands there
   */
  public static CommentIndexer openOrCreate(Path directory) throws IOException {
    return openOrCreate(directory, IndexOptions.defaults());
  }

  /**
   * The same with options.
   *
   * @throws IllegalArgumentException if a line of the topics file is no rule, or there is no format
   *     or field of a name that they give
   */
  public static CommentIndexer openOrCreate(Path directory, IndexOptions options)
      throws IOException {
    SourceReader.check(options); // before there is an index
    return over(LuceneIndexBackend.openOrCreate(directory, options.bufferMegabytes()), options);
  }

  /**
   * The formats that sources may have, in the order in which they are looked for: the word that
   * chooses one in {@link org.commentindex.indexing.FormatChoice}, and what people call it.
   */
  public static Map<String, String> formats() {
    return SourceReader.formats();
  }

  /** Writes to a backend; closing it closes the backend. */
  public static CommentIndexer over(IndexBackend backend, IndexOptions options) throws IOException {
    try {
      return new CommentIndexer(backend, options);
    } catch (IOException | RuntimeException e) {
      backend.close();
      throw e;
    }
  }

  /**
   * Adds the records of files and of all files in folders; a path that cannot be read is rejected
   * and counted, the others are read. A file that has not changed since an earlier run read it is
   * not read again, unless the options say so or ask for it to be read otherwise.
   */
  public void addFiles(List<Path> paths) throws IOException {
    requireOpen();
    List<Path> all = List.copyOf(paths);
    if (listens) {
      run.expect(FileSizes.of(all));
    }
    for (Path path : all) {
      if (Files.isDirectory(path)) {
        run.folder(path.toRealPath());
      }
    }
    try {
      reader.read(all, run);
    } catch (StoppedException e) {
      // As was asked for: what was read so far can be committed.
      return;
    }
  }

  /**
   * Says how far indexing is from now on, to this listener alone. Set before files are added, it is
   * told how many bytes they have; they are looked through once more for that.
   */
  public void onProgress(ProgressListener told) {
    listener = Objects.requireNonNull(told, "told == null");
    listens = true;
  }

  private void tell(Progress progress) {
    listener.at(progress);
  }

  /**
   * Makes {@link #addFiles} return at the next record; what it has read can be committed, and the
   * rest is read in another run. Thread-safe.
   */
  public void stop() {
    run.stop();
  }

  /** Adds the records of a stream, under a name such as {@code stdin}. Does not close it. */
  public void addStream(String source, InputStream in) throws IOException {
    requireOpen();
    reader.read(source, in, run);
  }

  /** Adds a record; its source and place together say which one it is. */
  public void add(RawRecord record) throws IOException {
    requireOpen();
    run.accept(Objects.requireNonNull(record, "record == null"));
  }

  /**
   * Removes the comment with this id, with all its records.
   *
   * @return whether there was one at the last commit
   */
  public boolean remove(String id) throws IOException {
    requireOpen();
    run.changed();
    return backend.remove(Objects.requireNonNull(id, "id == null"));
  }

  /**
   * Folds the copies, makes everything since the last commit visible to readers opened from now on,
   * and tells what became of it.
   */
  public IndexingReport commit() throws IOException {
    requireOpen();
    reader.close();
    IndexingReport report = run.commit(topics);
    topics = IndexTopics.of(null, backend);
    run = new IndexingRun(backend, refresh, this::tell);
    return report;
  }

  /** Half of an index folded by other rules than the rest would depend on the order of runs. */
  private static void requireSameRules(@Nullable String before) throws IOException {
    String now = CopySettings.DEFAULT.inOneLine();
    if (before != null && !before.equals(now)) {
      throw new IOException(
          "the index folds copies by other rules ("
              + before
              + ") than this program ("
              + now
              + "): index the files again into another folder");
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the index was closed");
    }
  }

  /** Stops without committing; closing again does nothing. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      reader.close();
      run.abandon();
      backend.close();
    }
  }
}
