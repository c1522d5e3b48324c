package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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
import org.apache.lucene.store.LockObtainFailedException;
import org.commentindex.backend.Fields;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexLockedException;
import org.commentindex.backend.Mark;
import org.commentindex.backend.MarkedComment;
import org.commentindex.backend.TopicRule;
import org.commentindex.backend.Unfolded;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/** Keeps comments in a folder of index files. */
public final class LuceneIndexBackend implements IndexBackend {
  /** So many are deleted by one query. */
  private static final int MOST_MOVED = 100_000;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final WriterFile writerFile;
  private final Attachments attachments;
  private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
  private TopicTagger tagger = new TopicTagger(List.of());
  private DirectoryReader base;
  private Map<String, String> settings;

  /**
   * Counts commits by fours: even for what is new in a run, first or after {@link #settle()}; odd
   * for what folding put in its place.
   */
  private long run;

  private final AtomicLong writings = new AtomicLong();

  /** Serials of documents to be deleted that a merge has moved. */
  private final List<Long> moved = new ArrayList<>();

  private LuceneIndexBackend(Path path, Directory directory, int bufferMegabytes)
      throws IOException {
    this.path = path;
    this.directory = directory;
    Map<String, String> committed = Map.of();
    boolean exists = DirectoryReader.indexExists(directory);
    if (exists) {
      committed = lastCommit(path, directory);
    } else {
      IndexFormat.requireFree(path);
    }
    IndexWriterConfig config =
        new IndexWriterConfig(CommentAnalyzers.exact())
            // Half a run is never committed: what is not folded must not be seen.
            .setCommitOnClose(false)
            .setCodec(new IndexCodec())
            .setSimilarity(Ranking.SIMILARITY)
            .setMergeScheduler(merges)
            .setRAMBufferSizeMB(bufferMegabytes);
    try {
      writer = new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IndexLockedException(path, WriterFile.holder(path), e);
    } catch (IOException e) {
      throw exists ? IndexFormat.notReadable(path, e) : e;
    }
    writerFile = WriterFile.claim(path);
    if (!exists) {
      // From now on this is an index, so that a first run that dies leaves one: an empty one.
      writer.setLiveCommitData(IndexFormat.commitData(Map.of()).entrySet());
      writer.commit();
    }
    settings = IndexFormat.settings(committed);
    base = DirectoryReader.open(writer);
    run = 4 * (SegmentInfos.getLastCommitGeneration(directory) + 1);
    attachments = Attachments.of(path, committed);
  }

  /**
   * Opens the index in a folder, or makes a new one there.
   *
   * @param bufferMegabytes how much memory is filled before writing, in MiB
   */
  public static LuceneIndexBackend openOrCreate(Path path, int bufferMegabytes) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw IndexFormat.notAnIndex(path);
    }
    Files.createDirectories(path);
    Directory directory = new WriterDirectory(path);
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
    IndexFormat.requireOurs(path, data);
    return data;
  }

  @Override
  public Map<String, String> settings() {
    return settings;
  }

  @Override
  public void tagWith(List<TopicRule> rules) {
    tagger = new TopicTagger(rules);
  }

  @Override
  public boolean isEmpty() {
    return base.numDocs() == 0;
  }

  @Override
  public Optional<Comment> havingKey(String key) throws IOException {
    long mark = Long.parseUnsignedLong(key, 16);
    for (int doc : MarkPoints.having(base, MultiBits.getLiveDocs(base), Mark.KEY, mark)) {
      Comment comment = CommentCodec.load(base.storedFields(), doc);
      if (comment.occurrences().stream().anyMatch(one -> one.record().key().equals(key))) {
        return Optional.of(comment);
      }
    }
    return Optional.empty();
  }

  @Override
  public void add(MarkedComment comment) throws IOException {
    write(comment, run);
  }

  private void write(MarkedComment marked, long ofRun) throws IOException {
    Comment tagged = tagger.tagged(marked.comment());
    long serial = ofRun << Fields.SERIAL_BITS | writings.incrementAndGet();
    try {
      writer.addDocument(CommentDocuments.of(new MarkedComment(tagged, marked.marks()), serial));
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(e);
    }
  }

  /** Why writing failed; when the writer has given up, why it did. */
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
  public Unfolded unfolded() throws IOException {
    try {
      deleteMoved();
      flushSideBySide();
      return new LuceneUnfolded(DirectoryReader.open(writer), run);
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(e);
    }
  }

  /** Opening a reader would write the buffers of all threads one after the other. */
  private void flushSideBySide() throws IOException {
    try {
      IntStream.range(0, Runtime.getRuntime().availableProcessors())
          .parallel()
          .forEach(
              one -> {
                try {
                  writer.flushNextBuffer();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void replace(Unfolded seen, int[] removed, List<MarkedComment> put) throws IOException {
    LuceneUnfolded documents = (LuceneUnfolded) seen;
    for (int document : removed) {
      // By the one document, not by what it says: another reading of it may stay. Where a merge has
      // moved it meanwhile, it is found by its serial.
      if (writer.tryDeleteDocument(documents.reader(), document) == -1) {
        hasMoved(documents.serial(document));
      }
    }
    for (MarkedComment comment : put) {
      write(comment, run + 1);
    }
  }

  private synchronized void hasMoved(long serial) throws IOException {
    moved.add(serial);
    if (moved.size() >= MOST_MOVED) {
      deleteMoved();
    }
  }

  /** One query for all of them: each would go through all serials. */
  private synchronized void deleteMoved() throws IOException {
    if (!moved.isEmpty()) {
      long[] serials = moved.stream().mapToLong(Long::longValue).toArray();
      writer.deleteDocuments(NumericDocValuesField.newSlowSetQuery(Fields.SERIAL, serials));
      moved.clear();
    }
  }

  @Override
  public void group(String id, @Nullable String group, int alike) throws IOException {
    try {
      writer.updateDocValues(
          new Term(Fields.ID, CommentDocuments.cut(id)), GroupValues.fields(group, alike));
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(e);
    }
  }

  @Override
  public void settle() {
    run += 2;
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
    data.putAll(attachments.commitData());
    try {
      deleteMoved();
      // What folding replaced would count among the comments that have a word. What is being merged
      // already would be passed over, so that is waited for.
      merges.sync();
      writer.forceMergeDeletes();
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException | AlreadyClosedException e) {
      throw notWritten(e);
    }
    settings = Map.copyOf(newSettings);
    attachments.committed();
    DirectoryReader old = base;
    base = DirectoryReader.open(writer);
    old.close();
    run = 4 * (run / 4 + 1);
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      base.close();
      // Without this, closing would wait for merges of what is thrown away.
      writer.rollback();
      writerFile.release();
    }
  }
}
