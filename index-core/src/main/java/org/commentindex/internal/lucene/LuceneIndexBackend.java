package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.Fields;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexLockedException;
import org.commentindex.backend.KeyedComment;
import org.commentindex.backend.ParsedTopicRule;
import org.commentindex.backend.SearchBackend;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.commit.Attachments;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.commentindex.internal.lucene.commit.LockHolderFile;
import org.commentindex.internal.lucene.dedup.CandidateKeyPoints;
import org.commentindex.internal.lucene.dedup.LuceneDeduplicationInput;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.FieldValues;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.internal.lucene.query.Ranking;
import org.commentindex.internal.lucene.write.CommentDocuments;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/** Writes comments to a Lucene index in a folder. */
public final class LuceneIndexBackend implements IndexBackend {
  /**
   * Maximum serial numbers collected for one deletion, which scans the serial numbers of the whole
   * index. Chosen by hand: trades a few megabytes for fewer scans.
   */
  private static final int MAX_PENDING_DELETIONS = 100_000;

  /** Run numbers per commit: two for new documents, each followed by one for rewritten ones. */
  private static final int NUMBERS_PER_COMMIT = 4;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final LockHolderFile lockHolder;
  private final Attachments attachments;
  private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
  private final LiveReaders live;
  private TopicTagger tagger = new TopicTagger(List.of());
  private DirectoryReader base;
  private Map<String, String> settings;

  /**
   * Number of the run, in the serial numbers of its documents. Increases with each commit. Even
   * numbers are for new documents, the second one after {@link #markAddedAsExisting()}; odd numbers
   * are for documents that deduplication wrote.
   */
  private long run;

  private final AtomicLong documentsWritten = new AtomicLong();

  /** Serial numbers of documents to delete that a merge moved to another segment. */
  private final List<Long> pendingDeletions = new ArrayList<>();

  private LuceneIndexBackend(Path path, Directory directory, int bufferMegabytes)
      throws IOException {
    this.path = path;
    this.directory = directory;
    Map<String, String> committed = Map.of();
    boolean exists = DirectoryReader.indexExists(directory);
    if (exists) {
      committed = lastCommit(path, directory);
    } else {
      IndexFormat.requireEmpty(path);
    }
    IndexWriterConfig config =
        new IndexWriterConfig(CommentAnalyzers.exact())
            // An incomplete run must not be committed: it is not deduplicated.
            .setCommitOnClose(false)
            .setSimilarity(Ranking.SIMILARITY)
            .setMergeScheduler(merges)
            .setRAMBufferSizeMB(bufferMegabytes);
    try {
      writer = new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IndexLockedException(path, LockHolderFile.describeHolder(path), e);
    } catch (IOException e) {
      throw exists ? IndexFormat.notReadable(path, e) : e;
    }
    live = new LiveReaders(writer);
    lockHolder = LockHolderFile.create(path);
    if (!exists) {
      // A first run that fails leaves an empty index.
      writer.setLiveCommitData(IndexFormat.commitData(Map.of()).entrySet());
      writer.commit();
    }
    settings = IndexFormat.settings(committed);
    base = DirectoryReader.open(writer);
    run = NUMBERS_PER_COMMIT * (SegmentInfos.getLastCommitGeneration(directory) + 1);
    attachments = Attachments.open(path, committed);
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
    Files.createDirectories(path);
    Directory directory = FSDirectory.open(path);
    try {
      return new LuceneIndexBackend(path, directory, bufferMegabytes);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  private static Map<String, String> lastCommit(Path path, Directory directory) throws IOException {
    Map<String, String> data;
    try {
      data = SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IOException e) {
      throw IndexFormat.notReadable(path, e);
    }
    IndexFormat.requireCompatible(path, data);
    return data;
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
    long value = HexFormat.fromHexDigitsToLong(key);
    Bits live = MultiBits.getLiveDocs(base);
    for (int doc : CandidateKeyPoints.documentsWith(base, live, CandidateKeyKind.KEY, value)) {
      Comment comment = CommentSerializer.load(base.storedFields(), doc);
      if (comment.occurrences().stream().anyMatch(one -> one.record().key().equals(key))) {
        return Optional.of(comment);
      }
    }
    return Optional.empty();
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
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(e);
    }
  }

  /** Returns the exception to throw for a failed write, caused by what closed the writer if any. */
  private IOException notWritten(Exception e) {
    Throwable cause = writer.getTragicException() == null ? e : writer.getTragicException();
    return new IOException(
        "the index "
            + path.toAbsolutePath().normalize()
            + " cannot be written: "
            + cause.getMessage()
            + "; the last commit is as it was",
        cause);
  }

  @Override
  public boolean remove(String id) throws IOException {
    Term term = new Term(Fields.ID, id);
    boolean there = base.docFreq(term) > 0;
    writer.deleteDocuments(term);
    return there;
  }

  @Override
  public DeduplicationInput deduplicationInput() throws IOException {
    live.pause();
    try {
      deletePending();
      return new LuceneDeduplicationInput(DirectoryReader.open(writer), run);
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(e);
    }
  }

  @Override
  public void replace(DeduplicationInput seen, int[] removed, List<KeyedComment> put)
      throws IOException {
    LuceneDeduplicationInput documents = (LuceneDeduplicationInput) seen;
    for (int document : removed) {
      // Deletes by document number, since another document may have the same id and keys. If a
      // merge moved the document meanwhile, it is deleted by its serial number.
      if (writer.tryDeleteDocument(documents.reader(), document) == -1) {
        deleteLater(documents.serial(document));
      }
    }
    for (KeyedComment comment : put) {
      write(comment, run + 1);
    }
  }

  private synchronized void deleteLater(long serial) throws IOException {
    pendingDeletions.add(serial);
    if (pendingDeletions.size() >= MAX_PENDING_DELETIONS) {
      deletePending();
    }
  }

  private synchronized void deletePending() throws IOException {
    if (!pendingDeletions.isEmpty()) {
      long[] serials = pendingDeletions.stream().mapToLong(Long::longValue).toArray();
      writer.deleteDocuments(NumericDocValuesField.newSlowSetQuery(Fields.SERIAL, serials));
      pendingDeletions.clear();
    }
  }

  @Override
  public void group(String id, @Nullable String group, int alike) throws IOException {
    try {
      String name = group == null ? null : FieldValues.truncated(group);
      writer.updateDocValues(
          new Term(Fields.ID, FieldValues.truncated(id)), GroupValues.fields(name, alike));
    } catch (IOException | AlreadyClosedException e) {
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
      return LuceneSearchBackend.over(path, live, live.open());
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(e);
    }
  }

  @Override
  public Optional<InputStream> attachment(String name) throws IOException {
    return attachments.read(name);
  }

  @Override
  public OutputStream attach(String name) throws IOException {
    return attachments.write(name, run);
  }

  @Override
  public void detach(String name) {
    attachments.detach(name);
  }

  @Override
  public void commit(Map<String, String> newSettings) throws IOException {
    Map<String, String> data = new LinkedHashMap<>(IndexFormat.commitData(newSettings));
    data.putAll(attachments.prepareCommit());
    try {
      deletePending();
      // Deleted documents would count in the document frequencies that ranking uses. The merge
      // below skips segments that are being merged, so running merges must end first.
      merges.sync();
      writer.forceMergeDeletes();
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(e);
    }
    settings = Map.copyOf(newSettings);
    live.resume();
    attachments.committed();
    DirectoryReader old = base;
    base = DirectoryReader.open(writer);
    old.close();
    run = NUMBERS_PER_COMMIT * (run / NUMBERS_PER_COMMIT + 1);
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      base.close();
      // Unlike close(), does not wait for merges of segments that are discarded.
      writer.rollback();
      lockHolder.delete();
    }
  }
}
