package org.commentindex;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.commentindex.backend.IndexBackend;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexWriteException;
import org.commentindex.indexing.IndexingCancelledException;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.ProgressListener;
import org.commentindex.internal.forget.Tombstones;
import org.commentindex.internal.lucene.LuceneIndexBackend;
import org.commentindex.internal.prepare.IndexingRun;
import org.commentindex.internal.prepare.RecordLimits;
import org.commentindex.internal.prepare.StoredThresholds;
import org.commentindex.internal.prepare.field.CustomFields;
import org.commentindex.internal.prepare.file.RefreshPolicy;
import org.commentindex.internal.prepare.redact.AddressRedaction;
import org.commentindex.internal.prepare.topic.IndexTopics;
import org.commentindex.internal.read.FileSizes;
import org.commentindex.internal.read.SourceReader;
import org.commentindex.internal.read.base.StoppedException;
import org.commentindex.search.IndexClosedException;
import org.commentindex.source.RawRecord;

/**
 * Writes a comment index. At most one indexer can have a directory open at a time.
 *
 * <p>Readers see changes only after {@link #commit()}; closing without a commit discards them. Not
 * thread-safe, except for {@link #stop()} and {@link #cancel()}. Uses one thread per processor
 * internally. All methods that read or write throw an {@link IndexClosedException} after the
 * indexer was closed, and an {@link IOException} if the index cannot be written.
 */
public final class CommentIndexer extends CommentRemoval implements Closeable {
  private final IndexBackend backend;
  private final SourceReader reader;
  private final RefreshPolicy refresh;
  private final RecordLimits limits;
  private final CustomFields fields;
  private final AddressRedaction redaction;
  private final Tombstones tombstones;
  private final IndexerState state = new IndexerState();
  private ProgressListener listener = progress -> {};
  private IndexTopics topics;
  private volatile IndexingRun run;
  private boolean listens;
  private boolean hasReader;

  private CommentIndexer(IndexBackend backend, IndexOptions options) throws IOException {
    StoredThresholds.requireSame(backend);
    this.backend = backend;
    this.reader = new SourceReader(options);
    this.refresh = RefreshPolicy.of(options);
    this.limits = RecordLimits.of(options);
    this.fields = CustomFields.of(backend, options.fields());
    this.redaction = AddressRedaction.of(backend, options.redaction());
    this.topics = IndexTopics.of(options.topicsFile(), backend, fields);
    this.tombstones = Tombstones.of(backend);
    this.run = newRun();
  }

  private IndexingRun newRun() {
    return new IndexingRun(
        backend, refresh, limits, fields, redaction, tombstones, progress -> listener.at(progress));
  }

  /**
   * Opens the index in a directory, or creates one, with default options.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="openOrCreate"}
   *
   * @param directory the directory of the index
   * @return the indexer, to be closed
   */
  public static CommentIndexer openOrCreate(Path directory) throws IOException {
    return openOrCreate(directory, IndexOptions.defaults());
  }

  /**
   * Opens the index in a directory, or creates one.
   *
   * @param directory the directory of the index
   * @param options the options
   * @return the indexer, to be closed
   * @throws org.commentindex.indexing.IndexLockedException if another writer has the index open
   * @throws org.commentindex.search.IncompatibleIndexException if the index has another format
   * @throws org.commentindex.search.IndexNotFoundException if the directory has other files
   * @throws IllegalArgumentException if a line of the topics file is not a rule, or the options
   *     name an unknown format or field, or a redaction that the index was made without
   */
  public static CommentIndexer openOrCreate(Path directory, IndexOptions options)
      throws IOException {
    SourceReader.check(options); // before an index is created
    Uninterruptible.requireNotInterrupted();
    return Uninterruptible.call(
        () -> over(LuceneIndexBackend.openOrCreate(directory, options.bufferMegabytes()), options));
  }

  /**
   * Creates an index in memory, with default options. {@link #openReader} opens it.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="inMemory"}
   *
   * @return the indexer, to be closed
   */
  public static CommentIndexer inMemory() throws IOException {
    return inMemory(IndexOptions.defaults());
  }

  /**
   * Creates an index in memory, which exists until the indexer and its readers are closed.
   *
   * @param options the options
   * @return the indexer, to be closed
   * @throws IllegalArgumentException as {@link #openOrCreate(Path, IndexOptions)} does
   */
  public static CommentIndexer inMemory(IndexOptions options) throws IOException {
    SourceReader.check(options);
    return Uninterruptible.call(
        () -> over(LuceneIndexBackend.inMemory(options.bufferMegabytes()), options));
  }

  /**
   * {@return an indexer that writes to a backend} Closing the indexer closes the backend.
   *
   * @param backend the backend, which is closed with it
   * @param options the options
   */
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
   *
   * @param paths the files and folders
   * @throws InterruptedIOException if the thread is interrupted. Reading stops at the next record;
   *     the records read so far can be committed, and another run reads the rest
   */
  public void addFiles(List<Path> paths) throws IOException {
    state.requireUsable();
    List<Path> all = List.copyOf(paths);
    boolean complete = Uninterruptible.call(() -> read(all), run::interrupt);
    state.requireNotCancelled();
    writeSoon();
    if (!complete && Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("reading was interrupted");
    }
  }

  /** Returns false if reading was stopped. The records read so far can be committed. */
  private boolean read(List<Path> all) throws IOException {
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
      return true;
    } catch (StoppedException e) {
      return false;
    } finally {
      run.endReading();
    }
  }

  /**
   * Sets the progress listener, replacing the previous one. If it is set before files are added,
   * the files are first listed to find their total size.
   *
   * @param newListener the listener
   */
  public void onProgress(ProgressListener newListener) {
    listener = Objects.requireNonNull(newListener, "newListener == null");
    listens = true;
  }

  /**
   * Makes {@link #addFiles} return at the next record. The records read so far can be committed; a
   * later run reads the rest. Thread-safe.
   */
  public void stop() {
    run.stop();
  }

  /**
   * Discards what was added since the last commit: {@link #addFiles}, {@link #commit} before it is
   * written, and each later call throw an {@link IndexingCancelledException}. Thread-safe. To keep
   * what was read so far, see {@link #stop}.
   */
  public void cancel() {
    state.cancel();
    run.cancel();
  }

  /**
   * Adds the records of a stream. Reads the stream to its end and does not close it.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="addStream"}
   *
   * @param source the name of the source, such as {@code stdin}
   * @param in the stream, which is read to its end and not closed
   */
  public void addStream(String source, InputStream in) throws IOException {
    state.requireUsable();
    try {
      reader.read(source, in, run);
    } catch (StoppedException e) {
      state.requireNotCancelled();
      throw e;
    }
    writeSoon();
  }

  /**
   * Adds a record. If it is added again, it is recognized by its key or, without a key, by its
   * location.
   *
   * <p>A record that cannot be indexed is rejected alone, and {@link #commit} reports the reason: a
   * date outside of the years 1 to 9999, an id, name or address of more than 8,000 characters, a
   * text of more than {@link IndexOptions#documentMegabytes()} million characters, a negative
   * number, a key that is not 16 hexadecimal digits, or a custom field that is not declared.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="add"}
   *
   * @param record the record
   * @throws InterruptedIOException if the thread is interrupted while it waits for earlier records;
   *     this record is not added, and the earlier ones are kept
   */
  public void add(RawRecord record) throws IOException {
    state.requireUsable();
    run.accept(Objects.requireNonNull(record, "record == null"));
    writeSoon();
  }

  /**
   * Opens a view of what this indexer has added so far, without a commit: near-real-time search.
   *
   * <p>The view has the comments of the last commit, without those removed since, and each record
   * added since as a comment of its own. Until the commit, records are <em>not deduplicated</em>:
   * copies and newer versions are further comments, without topics and groups.
   *
   * <p>{@link CommentIndex#refreshed} returns the next view, with each record that was added a
   * moment before, usually less than 0.1 seconds. During {@link #commit} it finds nothing new. The
   * view must be closed. It remains usable after the indexer is closed.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="inMemory"}
   *
   * @return the view, to be closed
   */
  public CommentIndex openReader() throws IOException {
    hasReader = true;
    return whileNothingIsPrepared(() -> CommentIndex.over(backend.openReader()));
  }

  /** Makes added records visible to readers of this indexer. */
  private void writeSoon() throws IOException {
    if (hasReader) {
      run.writeSoon();
    }
  }

  /**
   * Replaces the comment that has the id of a record by this record. The comment is removed as
   * {@link #remove(String)} does it, with all its copies, then the record is added. Unlike with
   * {@link #add}, an earlier version with a later date does not win over it.
   *
   * <p>The report counts the records that it replaces as removed.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="update"}
   *
   * @param record the record, with an id
   * @throws IllegalArgumentException if the record has no id
   */
  public void update(RawRecord record) throws IOException {
    String id = record.id();
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("a record without an id cannot replace a comment");
    }
    remove(List.of(id.strip()));
    add(record);
  }

  @Override
  <T> T whileNothingIsPrepared(Uninterruptible.Action<T> action) throws IOException {
    state.requireUsable();
    run.drain();
    return Uninterruptible.call(action);
  }

  @Override
  IndexingRun run() {
    return run;
  }

  @Override
  Tombstones tombstones() {
    return tombstones;
  }

  /**
   * Deduplicates the comments, makes all changes visible to readers that are opened afterwards, and
   * returns the outcome of the run.
   *
   * <p>If it fails for another reason than an interrupt, such as a full disk, the last commit is as
   * it was, and all that was added since is lost. Each later call throws an {@link
   * IndexWriteException}, until the indexer is closed.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="openOrCreate"}
   *
   * @return the counts of the run
   * @throws InterruptedIOException if the thread is interrupted while records are being prepared:
   *     nothing is lost, and the call can be repeated. A later interrupt does not stop the commit
   * @throws IndexWriteException if the index cannot be written
   */
  public IndexingReport commit() throws IOException {
    state.requireUsable();
    run.drain();
    return Uninterruptible.call(this::commitDrained);
  }

  private IndexingReport commitDrained() throws IOException {
    try {
      reader.close();
      IndexingReport report = run.commit(topics);
      topics = topics.next(backend);
      run = newRun();
      return report;
    } catch (IOException | RuntimeException | Error e) {
      state.fail(e);
      throw e;
    }
  }

  /** Closes the indexer without a commit. Closing it again has no effect. */
  @Override
  public void close() throws IOException {
    if (state.close()) {
      Uninterruptible.call(
          () -> {
            reader.close();
            run.abandon();
            backend.close();
            return true;
          });
    }
  }
}
