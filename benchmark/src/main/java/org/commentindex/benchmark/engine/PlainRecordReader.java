package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.SourceReader;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.text.Markup;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads records with the reader of Comment Index and removes their markup. One thread reads, one
 * thread per processor removes markup and consumes records. So all engines index the same words and
 * include the same cost of reading.
 */
final class PlainRecordReader {
  /** Records per batch: few hand-overs between threads, little memory; chosen by hand. */
  private static final int BATCH_SIZE = 64;

  private PlainRecordReader() {}

  /** Consumes records; called from several threads concurrently. */
  interface PlainRecordConsumer {
    void accept(PlainRecord record) throws IOException;
  }

  /**
   * Passes every record of a file to the consumer.
   *
   * @return the number of records
   * @throws IOException if a record cannot be read or the consumer fails
   */
  static long read(Path input, PlainRecordConsumer consumer) throws IOException {
    BatchingSink sink;
    try (SourceReader reader = new SourceReader(IndexOptions.defaults());
        BatchThreads<RawRecord> threads =
            new BatchThreads<>(record -> consumer.accept(plain(record)))) {
      sink = new BatchingSink(threads);
      reader.read(List.of(input), sink);
      sink.finish();
    }
    return sink.count;
  }

  private static PlainRecord plain(RawRecord raw) {
    String id = raw.id() != null ? raw.id() : raw.source() + "#" + raw.number();
    String text = Markup.toPlainText(raw.body(), raw.format()).text().strip();
    return new PlainRecord(
        id, raw.source(), raw.author(), raw.thread(), raw.parent(), raw.date(), text);
  }

  private static final class BatchingSink implements RecordSink {
    private final BatchThreads<RawRecord> threads;
    private List<RawRecord> batch = new ArrayList<>(BATCH_SIZE);
    private @Nullable Rejection first;
    private long count;

    BatchingSink(BatchThreads<RawRecord> threads) {
      this.threads = threads;
    }

    @Override
    public void accept(RawRecord record) throws IOException {
      count++;
      batch.add(record);
      if (batch.size() == BATCH_SIZE) {
        threads.submit(batch);
        batch = new ArrayList<>(BATCH_SIZE);
      }
    }

    void finish() throws IOException {
      if (first != null) {
        throw new IOException("cannot be compared: " + first);
      }
      threads.submit(batch);
      threads.finish();
    }

    @Override
    public void reject(Rejection rejection) {
      first = first == null ? rejection : first;
    }

    @Override
    public void warn(Rejection remark) {}

    @Override
    public void fileRead(String source) {}
  }
}
