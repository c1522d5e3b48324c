package org.commentindex.internal.read;

import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceListener;
import org.commentindex.indexing.SourceText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;

/** Passes on the counts and the left-out text of sources, without the records. */
final class ListeningSink implements RecordSink {
  private final SourceListener listener;

  ListeningSink(SourceListener listener) {
    this.listener = listener;
  }

  @Override
  public void accept(RawRecord record) {}

  @Override
  public void leaveOut(LeftOutText region) {
    listener.leftOut(region);
  }

  @Override
  public void textRead(SourceText text) {
    listener.read(text);
  }

  @Override
  public void reject(Rejection rejection) {
    listener.rejected(rejection);
  }

  @Override
  public void warn(Rejection warning) {
    listener.warned(warning);
  }

  @Override
  public void fileRead(String source) {}
}
