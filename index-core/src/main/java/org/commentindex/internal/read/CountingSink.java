package org.commentindex.internal.read;

import java.util.List;
import java.util.function.Consumer;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;

/** Counts records without keeping them; collects rejections and forwards warnings. */
final class CountingSink implements RecordSink {
  private final List<Rejection> rejections;
  private final Consumer<Rejection> warnings;
  private long records;

  CountingSink(List<Rejection> rejections, Consumer<Rejection> warnings) {
    this.rejections = rejections;
    this.warnings = warnings;
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
  public void warn(Rejection warning) {
    warnings.accept(warning);
  }

  @Override
  public void fileRead(String source) {}
}
