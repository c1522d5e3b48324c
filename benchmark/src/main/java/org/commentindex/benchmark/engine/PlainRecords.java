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
 * Reads records just as Comment Index does, on one thread, and hands them over without markup, on
 * as many threads as there are processors. So a peer has the same words, and pays the same for
 * them.
 */
final class PlainRecords {
  private static final int BATCH = 64;

  private PlainRecords() {}

  /** Takes records; called from several threads at once. */
  interface Taker {
    void take(PlainRecord record) throws IOException;
  }

  /**
   * Hands over every record of a file.
   *
   * @return how many
   * @throws IOException if one of them cannot be read or taken
   */
  static long read(Path input, Taker taker) throws IOException {
    Sink sink;
    try (SourceReader reader = new SourceReader(IndexOptions.defaults());
        BatchThreads<RawRecord> threads = new BatchThreads<>(record -> taker.take(plain(record)))) {
      sink = new Sink(threads);
      reader.read(List.of(input), sink);
      sink.finish();
    }
    return sink.count;
  }

  private static PlainRecord plain(RawRecord raw) {
    String id = raw.id() != null ? raw.id() : raw.source() + "#" + raw.number();
    String text = Markup.plain(raw.body(), raw.format()).text().strip();
    return new PlainRecord(
        id, raw.source(), raw.author(), raw.thread(), raw.parent(), raw.date(), text);
  }

  private static final class Sink implements RecordSink {
    private final BatchThreads<RawRecord> threads;
    private List<RawRecord> batch = new ArrayList<>(BATCH);
    private @Nullable Rejection first;
    private long count;

    Sink(BatchThreads<RawRecord> threads) {
      this.threads = threads;
    }

    @Override
    public void accept(RawRecord record) throws IOException {
      count++;
      batch.add(record);
      if (batch.size() == BATCH) {
        threads.give(batch);
        batch = new ArrayList<>(BATCH);
      }
    }

    void finish() throws IOException {
      if (first != null) {
        throw new IOException("cannot be compared: " + first);
      }
      threads.give(batch);
      threads.finish();
    }

    @Override
    public void reject(Rejection rejection) {
      first = first == null ? rejection : first;
    }

    @Override
    public void remark(Rejection remark) {}

    @Override
    public void fileRead(String source) {}
  }
}
