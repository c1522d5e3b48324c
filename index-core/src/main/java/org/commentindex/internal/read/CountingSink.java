package org.commentindex.internal.read;

import java.util.List;
import java.util.function.Consumer;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;

/** Counts records and keeps only what went wrong. */
final class CountingSink implements RecordSink {
  private final List<Rejection> rejections;
  private final Consumer<Rejection> remarks;
  private long records;

  CountingSink(List<Rejection> rejections, Consumer<Rejection> remarks) {
    this.rejections = rejections;
    this.remarks = remarks;
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
  public void remark(Rejection remark) {
    remarks.accept(remark);
  }

  @Override
  public void fileRead(String source) {}
}
