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
 * Writes a comment index. At most one indexer can have a directory open at a time.
 *
 * <p>Readers see changes only after {@link #commit()}; closing without a commit discards them. Not
 * thread-safe, except for {@link #stop()}. Uses one thread per processor internally. All methods
 * that read or write throw an {@link IllegalStateException} after the indexer was closed, and an
 * {@link IOException} if the index cannot be written.
 */
public final class CommentIndexer implements Closeable {
  private final IndexBackend backend;
  private final SourceReader reader;
  private final RefreshPolicy refresh;
  private ProgressListener listener = progress -> {};
  private IndexTopics topics;
  private volatile IndexingRun run;
  private boolean listens;
  private boolean closed;

  private CommentIndexer(IndexBackend backend, IndexOptions options) throws IOException {
    requireSameThresholds(backend.settings().get(IndexSettings.COPIES));
    this.backend = backend;
    this.reader = new SourceReader(options);
    this.topics = IndexTopics.of(options.topicsFile(), backend);
    this.refresh = RefreshPolicy.of(options);
    this.run = new IndexingRun(backend, refresh, this::report);
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
   * @throws org.commentindex.backend.IndexLockedException if another writer has the index open
   * @throws org.commentindex.backend.IncompatibleIndexException if the index has another format
   * @throws org.commentindex.backend.IndexNotFoundException if the directory has other files
   * @throws IllegalArgumentException if a line of the topics file is not a rule, or the options
   *     name an unknown format or field
   */
  public static CommentIndexer openOrCreate(Path directory, IndexOptions options)
      throws IOException {
    SourceReader.check(options); // before an index is created
    return over(LuceneIndexBackend.openOrCreate(directory, options.bufferMegabytes()), options);
  }

  /**
   * Reads files, and all files in folders, without indexing them, and reports how much of their
   * text is in comments, which text is left out, and why.
   *
   * @param listener receives the text that is left out, and the counts of each source
   * @throws IllegalArgumentException if the options name an unknown format or field
   * @throws IOException if reading fails for a reason other than an unreadable file
   */
  public static void explain(List<Path> files, IndexOptions options, SourceListener listener)
      throws IOException {
    SourceReader.explain(files, options, listener);
  }

  /**
   * Returns the supported formats, in the order in which they are detected. The keys are the names
   * for {@link org.commentindex.indexing.FormatChoice}, the values the display names.
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
   * Adds the records of files, and of all files in folders. A path that cannot be read becomes a
   * rejection. Files that have not changed since an earlier run are skipped, unless the options
   * request reading them again or change how files are read.
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
      return;
    }
  }

  /**
   * Sets the progress listener, replacing the previous one. If it is set before files are added,
   * the files are first listed to find their total size.
   */
  public void onProgress(ProgressListener newListener) {
    listener = Objects.requireNonNull(newListener, "newListener == null");
    listens = true;
  }

  private void report(Progress progress) {
    listener.at(progress);
  }

  /**
   * Makes {@link #addFiles} return at the next record. The records read so far can be committed; a
   * later run reads the rest. Thread-safe.
   */
  public void stop() {
    run.stop();
  }

  /**
   * Adds the records of a stream. Reads the stream to its end and does not close it.
   *
   * @param source the name of the source, such as {@code stdin}
   */
  public void addStream(String source, InputStream in) throws IOException {
    requireOpen();
    reader.read(source, in, run);
  }

  /**
   * Adds a record. If it is added again, it is recognized by its key or, without a key, by its
   * location.
   */
  public void add(RawRecord record) throws IOException {
    requireOpen();
    run.accept(Objects.requireNonNull(record, "record == null"));
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
   * Deduplicates the comments, makes all changes visible to readers that are opened afterwards, and
   * returns the outcome of the run.
   */
  public IndexingReport commit() throws IOException {
    requireOpen();
    reader.close();
    IndexingReport report = run.commit(topics);
    topics = topics.next(backend);
    run = new IndexingRun(backend, refresh, this::report);
    return report;
  }

  /** Rejects an index with other thresholds: its comments would depend on the order of runs. */
  private static void requireSameThresholds(@Nullable String before) throws IOException {
    String now = CopySettings.DEFAULT.inOneLine();
    if (before != null && !before.equals(now)) {
      throw new IOException(
          "the index was deduplicated with different thresholds ("
              + before
              + ") than this program uses ("
              + now
              + "): index the files again into another folder");
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the index was closed");
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
