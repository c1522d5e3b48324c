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
import org.commentindex.backend.IndexClosedException;
import org.commentindex.backend.IndexSettings;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.Progress;
import org.commentindex.indexing.ProgressListener;
import org.commentindex.indexing.SourceListener;
import org.commentindex.internal.dedup.verify.CopySettings;
import org.commentindex.internal.lucene.LuceneIndexBackend;
import org.commentindex.internal.prepare.IndexTopics;
import org.commentindex.internal.prepare.IndexingRun;
import org.commentindex.internal.prepare.RefreshPolicy;
import org.commentindex.internal.prepare.StoppedException;
import org.commentindex.internal.read.FileSizes;
import org.commentindex.internal.read.SourceReader;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes a comment index. A directory has at most one open at a time.
 *
 * <p>Readers see changes only after {@link #commit()}; closing without a commit discards them. Not
 * thread-safe, except for {@link #stop()}. Uses one thread per processor internally. All methods
 * that read or write throw an {@link IndexClosedException} once the indexer is closed.
 */
public final class CommentIndexer implements Closeable {
  private final IndexBackend backend;
  private final SourceReader reader;
  private final RefreshPolicy refresh;
  private ProgressListener listener = progress -> {};
  private IndexTopics topics;
  private volatile IndexingRun run;
  private boolean listens;
  private boolean hasReader;
  private boolean closed;

  private CommentIndexer(IndexBackend backend, IndexOptions options) throws IOException {
    requireSameThresholds(backend.settings().get(IndexSettings.COPIES));
    this.backend = backend;
    this.reader = new SourceReader(options);
    this.topics = IndexTopics.of(options.topicsFile(), backend);
    this.refresh = RefreshPolicy.of(options);
    this.run = new IndexingRun(backend, refresh, this::tell);
  }

  /**
   * Opens the index in a directory, or creates one, with default options.
   *
   * @throws org.commentindex.backend.IndexLockedException if another writer has the index open
   * @throws org.commentindex.backend.IncompatibleIndexException if the index has another format
   * @throws org.commentindex.backend.IndexNotFoundException if the directory has other files
   */
  public static CommentIndexer openOrCreate(Path directory) throws IOException {
    return openOrCreate(directory, IndexOptions.defaults());
  }

  /**
   * Opens the index in a directory, or creates one.
   *
   * @throws IllegalArgumentException if a line of the topics file is not a rule, or the options
   *     name an unknown format or field
   */
  public static CommentIndexer openOrCreate(Path directory, IndexOptions options)
      throws IOException {
    SourceReader.check(options); // before an index is created
    return over(LuceneIndexBackend.openOrCreate(directory, options.bufferMegabytes()), options);
  }

  /**
   * Reads files, and all files in folders, without indexing them, to tell what becomes of their
   * text: how much is in comments, and what is left out and why.
   *
   * @throws IllegalArgumentException if the options name an unknown format or field
   * @throws IOException if reading fails for another reason than that a file is unreadable
   */
  public static void explain(List<Path> files, IndexOptions options, SourceListener listener)
      throws IOException {
    SourceReader.explain(files, options, listener);
  }

  /**
   * Returns the supported formats, in the order in which they are detected: from the name in a
   * {@link org.commentindex.indexing.FormatChoice} to the display name.
   */
  public static Map<String, String> formats() {
    return SourceReader.formats();
  }

  /** Returns an indexer that writes to a backend. Closing the indexer closes the backend. */
  public static CommentIndexer over(IndexBackend backend, IndexOptions options) throws IOException {
    try {
      return new CommentIndexer(backend, options);
    } catch (IOException | RuntimeException e) {
      backend.close();
      throw e;
    }
  }

  /**
   * Adds the records of files, and of all files in folders. A path that cannot be read is a
   * rejection. Files that have not changed since an earlier run are skipped, unless the options
   * request that they are read again, or differ in how files are read.
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
      // Requested by stop(): the records read so far can be committed.
    }
    writeSoon();
  }

  /**
   * Sets the progress listener, replacing the previous one. If it is set before files are added,
   * they are listed once more to report their total size.
   */
  public void onProgress(ProgressListener newListener) {
    listener = Objects.requireNonNull(newListener, "newListener == null");
    listens = true;
  }

  private void tell(Progress progress) {
    listener.at(progress);
  }

  /**
   * Makes {@link #addFiles} return at the next record. The records read so far can be committed;
   * another run reads the rest. Thread-safe.
   */
  public void stop() {
    run.stop();
  }

  /** Adds the records of a stream under a source name, such as {@code stdin}. Does not close it. */
  public void addStream(String source, InputStream in) throws IOException {
    requireOpen();
    reader.read(source, in, run);
    writeSoon();
  }

  /**
   * Adds a record. Its key, or its location if it has none, identifies it when it is added again.
   */
  public void add(RawRecord record) throws IOException {
    requireOpen();
    run.accept(Objects.requireNonNull(record, "record == null"));
    writeSoon();
  }

  /**
   * Opens a view of what this indexer has added so far, without a commit: near-real-time search.
   *
   * <p>The view has the comments of the last commit, without those removed since, and each record
   * added since as a comment of its own. Until the commit, records are <em>not deduplicated</em>: a
   * copy of a comment is a second one; a newer version of a record is found beside the older one
   * and may have the same id; new comments have no discovered topics and no near-duplicate group.
   *
   * <p>{@link CommentIndex#refreshed} returns the next view, which a {@link CommentIndexSource}
   * does for many threads. A record is in it within 100 milliseconds after {@link #add} has
   * returned; the records of {@link #addFiles} and {@link #addStream} are in it as they are read. A
   * view never changes while it is open, and none shows a commit half done: from the beginning of
   * {@link #commit} to its end, {@code refreshed()} finds nothing new. If the commit fails, this
   * remains so until one succeeds. The view must be closed. It remains usable after the indexer is
   * closed, but can no longer be refreshed.
   */
  public CommentIndex openReader() throws IOException {
    requireOpen();
    hasReader = true;
    run.write();
    return CommentIndex.over(backend.openReader());
  }

  /** Makes added records visible to readers of this indexer. */
  private void writeSoon() throws IOException {
    if (hasReader) {
      run.writeSoon();
    }
  }

  /**
   * Removes a comment with all its records.
   *
   * @return true if the last commit had a comment with this id
   */
  public boolean remove(String id) throws IOException {
    requireOpen();
    run.changed();
    return backend.remove(Objects.requireNonNull(id, "id == null"));
  }

  /**
   * Deduplicates the comments, makes all changes visible to readers opened from now on, and returns
   * the outcome of the run.
   */
  public IndexingReport commit() throws IOException {
    requireOpen();
    reader.close();
    IndexingReport report = run.commit(topics);
    topics = IndexTopics.of(null, backend);
    run = new IndexingRun(backend, refresh, this::tell);
    return report;
  }

  /** Rejects an index with other thresholds: its comments would depend on the order of runs. */
  private static void requireSameThresholds(@Nullable String before) throws IOException {
    String now = CopySettings.DEFAULT.inOneLine();
    if (before != null && !before.equals(now)) {
      throw new IOException(
          "the index was deduplicated with other thresholds ("
              + before
              + ") than this program uses ("
              + now
              + "): index the files again into another folder");
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IndexClosedException();
    }
  }

  /** Closes the indexer without a commit. Closing it again has no effect. */
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
