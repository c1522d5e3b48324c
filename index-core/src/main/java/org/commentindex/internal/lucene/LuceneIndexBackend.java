package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.KeyedComment;
import org.commentindex.backend.ParsedTopicRule;
import org.commentindex.backend.RecordPlace;
import org.commentindex.backend.SearchBackend;
import org.commentindex.indexing.IndexWriteException;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.dedup.CandidateKeyExtractor;
import org.commentindex.internal.lucene.commit.Attachments;
import org.commentindex.internal.lucene.commit.ExpungingMergePolicy;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.commentindex.internal.lucene.commit.PrivateFolder;
import org.commentindex.internal.lucene.dedup.LuceneDeduplicationInput;
import org.commentindex.internal.lucene.dedup.WriterRuns;
import org.commentindex.internal.lucene.document.FieldValues;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.internal.lucene.document.RepeatedRecords;
import org.commentindex.internal.lucene.query.Ranking;
import org.commentindex.internal.lucene.topic.TopicTagger;
import org.commentindex.internal.lucene.write.CommentDocuments;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/** Writes comments to a Lucene index in a folder or in memory. */
public final class LuceneIndexBackend implements IndexBackend {
  /** Run numbers per commit: two for new documents, each followed by one for rewritten ones. */
  private static final int NUMBERS_PER_COMMIT = 4;

  /** The folder of the index, or null if it is in memory. */
  private final @Nullable Path path;

  private final Directory directory;
  private final LockedWriter locked;
  private final IndexWriter writer;
  private final Attachments attachments;
  private final BackgroundMerges merges = new BackgroundMerges();

  /**
   * Merges segments of similar sizes only. {@code TieredMergePolicy} counts all segments below 16
   * MB as equal: after a first load of 235,000 messages, the third commit of one comment merged all
   * segments, which took 20 s of processor time.
   */
  private final ExpungingMergePolicy mergePolicy =
      new ExpungingMergePolicy(new LogByteSizeMergePolicy());

  private final LiveReaders live;
  private final DeferredDeletions deletions;
  private TopicTagger tagger = new TopicTagger(List.of());
  private DirectoryReader base;
  private CommittedComments committed;
  private Map<String, String> settings;

  /**
   * Number of the run, in the serial numbers of its documents. Increases with each commit. Even
   * numbers are for new documents, the second one after {@link #markAddedAsExisting()}; odd numbers
   * are for documents that deduplication wrote.
   */
  private long run;

  private final AtomicLong documentsWritten = new AtomicLong();

  /** Ids of comments of the last commit that were removed or replaced since. */
  private final Set<String> removedIds = ConcurrentHashMap.newKeySet();

  private LuceneIndexBackend(@Nullable Path path, Directory directory, int bufferMegabytes)
      throws IOException {
    this.path = path;
    this.directory = directory;
    locked =
        LockedWriter.open(
            path,
            directory,
            new IndexWriterConfig(CommentAnalyzers.exact())
                // An incomplete run must not be committed: it is not deduplicated.
                .setCommitOnClose(false)
                .setSimilarity(Ranking.SIMILARITY)
                .setMergeScheduler(merges)
                .setMergePolicy(mergePolicy)
                .setRAMBufferSizeMB(bufferMegabytes));
    writer = locked.writer();
    live = new LiveReaders(writer);
    deletions = new DeferredDeletions(writer);
    settings = IndexFormat.settings(locked.lastData());
    try {
      base = DirectoryReader.open(writer);
      committed = new CommittedComments(base);
      run = NUMBERS_PER_COMMIT * (SegmentInfos.getLastCommitGeneration(directory) + 1);
      attachments =
          path == null ? Attachments.inMemory() : Attachments.open(path, locked.lastData());
    } catch (IOException | RuntimeException | Error e) {
      locked.rollback();
      throw e;
    }
  }

  /**
   * Opens the index in a folder, or creates one.
   *
   * @param bufferMegabytes memory for documents before a segment is written, in MiB
   */
  public static LuceneIndexBackend openOrCreate(Path path, int bufferMegabytes) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw IndexFormat.notAnIndex(path);
    }
    PrivateFolder.create(path);
    return over(path, FSDirectory.open(path), bufferMegabytes);
  }

  /**
   * Creates an index in memory, which exists until it and its readers are closed.
   *
   * @param bufferMegabytes memory for documents before a segment is written, in MiB
   */
  public static LuceneIndexBackend inMemory(int bufferMegabytes) throws IOException {
    return over(null, new ByteBuffersDirectory(), bufferMegabytes);
  }

  /** Opens or creates an index in a directory, which it closes. */
  static LuceneIndexBackend over(@Nullable Path path, Directory directory, int bufferMegabytes)
      throws IOException {
    VectorHint.withhold();
    try {
      return new LuceneIndexBackend(path, directory, bufferMegabytes);
    } catch (IOException | RuntimeException | Error e) {
      directory.close();
      throw e;
    }
  }

  @Override
  public Map<String, String> settings() {
    return settings;
  }

  @Override
  public void setTopicRules(List<ParsedTopicRule> rules) {
    tagger = new TopicTagger(rules);
  }

  @Override
  public boolean isEmpty() {
    return base.numDocs() == 0;
  }

  @Override
  public Optional<Comment> findByRecordKey(String key) throws IOException {
    return committed.findByRecordKey(key);
  }

  @Override
  public Optional<Comment> findById(String id) throws IOException {
    return removedIds.contains(id) ? Optional.empty() : committed.findById(id);
  }

  @Override
  public boolean addRepeats(String id, List<RecordPlace> places) throws IOException {
    Optional<Field> repeats =
        removedIds.contains(id) ? Optional.empty() : committed.withRepeats(id, places);
    if (repeats.isEmpty()) {
      return false;
    }
    try {
      writer.updateDocValues(new Term(Fields.ID, FieldValues.truncated(id)), repeats.get());
    } catch (IOException | IllegalStateException e) {
      throw notWritten(e);
    }
    return true;
  }

  @Override
  public void writeRepeats(long[] keys) throws IOException {
    try (DeduplicationInput index = deduplicationInput()) {
      DirectoryReader reader = ((LuceneDeduplicationInput) index).reader();
      new RepeatedRecords(reader)
          .forEach(
              (document, places) -> {
                if (places.stream().anyMatch(one -> Arrays.binarySearch(keys, one.key()) >= 0)) {
                  Comment comment = index.load(document);
                  KeyedComment keyed =
                      new KeyedComment(comment, CandidateKeyExtractor.keysOf(comment));
                  replace(index, new int[] {document}, List.of(keyed));
                }
              });
    }
  }

  @Override
  public void add(KeyedComment comment) throws IOException {
    write(comment, run);
  }

  private void write(KeyedComment marked, long ofRun) throws IOException {
    Comment tagged = tagger.tagged(marked.comment());
    long serial = ofRun << Fields.SERIAL_BITS | documentsWritten.incrementAndGet();
    try {
      writer.addDocument(CommentDocuments.of(new KeyedComment(tagged, marked.keys()), serial));
    } catch (IOException | IllegalStateException e) {
      throw notWritten(e);
    }
  }

  /** Returns the exception to throw for a failed write, caused by what closed the writer if any. */
  private IndexWriteException notWritten(Exception e) {
    Throwable cause = writer.getTragicException() == null ? e : writer.getTragicException();
    if (path != null && !Files.isDirectory(path)) {
      return new IndexWriteException(
          "the folder of the index was deleted: " + path + "; index the files again", cause);
    }
    return new IndexWriteException(
        (path == null ? "the index in memory" : "the index " + path.toAbsolutePath().normalize())
            + " cannot be written: "
            + cause.getMessage()
            + "; the last commit is unchanged",
        cause);
  }

  @Override
  public boolean remove(String id) throws IOException {
    Term term = new Term(Fields.ID, FieldValues.truncated(id));
    boolean there = committed.has(id);
    if (there) {
      removedIds.add(id);
    }
    try {
      writer.deleteDocuments(term);
    } catch (IOException | IllegalStateException e) {
      throw notWritten(e);
    }
    expunge();
    return there;
  }

  @Override
  public void expunge() {
    mergePolicy.expungeAll(true);
  }

  @Override
  public DeduplicationInput deduplicationInput() throws IOException {
    try {
      deletions.apply();
      live.pause();
      return new LuceneDeduplicationInput(
          DirectoryReader.open(writer), base, new WriterRuns(firstRun(), run), removedIds);
    } catch (IOException | IllegalStateException e) {
      throw notWritten(e);
    }
  }

  /** Returns the first run number since the last commit. */
  private long firstRun() {
    return NUMBERS_PER_COMMIT * (run / NUMBERS_PER_COMMIT);
  }

  @Override
  public void replace(DeduplicationInput seen, int[] removed, List<KeyedComment> put)
      throws IOException {
    LuceneDeduplicationInput documents = (LuceneDeduplicationInput) seen;
    for (int document : removed) {
      if (documents.serial(document) >>> Fields.SERIAL_BITS < firstRun()) {
        removedIds.add(documents.id(document));
      }
      // Deletes by document number, since another document may have the same id and keys. If a
      // merge moved the document meanwhile, it is deleted by its serial number.
      if (writer.tryDeleteDocument(documents.reader(), document) == -1) {
        deletions.add(documents.serial(document));
      }
    }
    for (KeyedComment comment : put) {
      write(comment, run + 1);
    }
  }

  @Override
  public void group(String id, @Nullable String group, int followers) throws IOException {
    try {
      String name = group == null ? null : FieldValues.truncated(group);
      writer.updateDocValues(
          new Term(Fields.ID, FieldValues.truncated(id)), GroupValues.fields(name, followers));
    } catch (IOException | IllegalStateException e) {
      throw notWritten(e);
    }
  }

  @Override
  public void markAddedAsExisting() {
    run += 2;
  }

  @Override
  public SearchBackend openReader() throws IOException {
    try {
      deletions.apply();
      return LuceneSearchBackend.over(path, live, live.open());
    } catch (IOException | IllegalStateException e) {
      throw notWritten(e);
    }
  }

  @Override
  public Optional<InputStream> attachment(String name) throws IOException {
    return attachments.read(name);
  }

  @Override
  public OutputStream attach(String name) throws IOException {
    try {
      return attachments.write(name, run);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  @Override
  public void detach(String name) {
    attachments.detach(name);
  }

  @Override
  public void commit(Map<String, String> newSettings) throws IOException {
    try {
      Map<String, String> attached = attachments.prepareCommit();
      deletions.apply();
      // See ExpungingMergePolicy. It skips segments that are being merged, so these end first.
      merges.sync();
      writer.forceMergeDeletes();
      Map<String, String> data =
          new LinkedHashMap<>(IndexFormat.commitData(newSettings, writer.getDocStats().numDocs));
      data.putAll(attached);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException | IllegalStateException e) {
      throw notWritten(e);
    }
    mergePolicy.expungeAll(false);
    settings = Map.copyOf(newSettings);
    live.resume();
    attachments.committed();
    removedIds.clear();
    DirectoryReader old = base;
    base = DirectoryReader.open(writer);
    committed = new CommittedComments(base);
    old.close();
    // Files that only the old reader still used.
    writer.deleteUnusedFiles();
    run = NUMBERS_PER_COMMIT * (run / NUMBERS_PER_COMMIT + 1);
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      try {
        live.resume();
        base.close();
        if (writer.isOpen()) { // else the lock was released
          attachments.discard();
        }
      } finally {
        locked.rollback();
      }
    }
  }
}
