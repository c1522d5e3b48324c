package org.commentindex.internal.read;

import java.util.List;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;

/** Counts records and keeps only what went wrong. */
final class CountingSink implements RecordSink {
  private final List<Rejection> rejections;
  private long records;

  CountingSink(List<Rejection> rejections) {
    this.rejections = rejections;
  }

  long records() {
    return records;
  }

  @Override
  public void accept(RawRecord record) {
    records++;
  }

  @Override
  public void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void remark(Rejection remark) {}

  @Override
  public void fileRead(String source) {}
}
