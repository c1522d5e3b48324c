package org.commentindex.internal.read.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;

/**
 * Passes on the records of one table. Passes on the faults of its rows only if the table has
 * records, because a table without texts is not a faulty table of comments.
 */
final class TableSink implements RecordSink {
  private final RecordSink sink;
  private final List<Rejection> rejections = new ArrayList<>();
  private boolean used;

  TableSink(RecordSink sink) {
    this.sink = sink;
  }

  /** Returns true if the table has a record. */
  boolean isUsed() {
    return used;
  }

  @Override
  public void accept(RawRecord record) throws IOException {
    used = true;
    rejections.forEach(sink::reject);
    rejections.clear();
    sink.accept(record);
  }

  @Override
  public void reject(Rejection rejection) {
    if (used) {
      sink.reject(rejection);
    } else {
      rejections.add(rejection);
    }
  }

  @Override
  public void warn(Rejection warning) {
    sink.warn(warning);
  }

  @Override
  public void unreadableDates(long count, String example) {
    sink.unreadableDates(count, example);
  }

  @Override
  public void leaveOut(LeftOutText region) {
    sink.leaveOut(region);
  }

  @Override
  public void fileRead(String source) {
    sink.fileRead(source);
  }
}
