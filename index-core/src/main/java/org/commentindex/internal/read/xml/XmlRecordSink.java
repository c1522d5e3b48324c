package org.commentindex.internal.read.xml;

import java.io.IOException;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.Dates;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Numbers the comments of one XML export from 1 and passes them on. Not thread-safe. */
final class XmlRecordSink {
  private final Input input;
  private final RecordSink sink;
  private final Remarks remarks;
  private long number;

  XmlRecordSink(Input input, RecordSink sink, Remarks remarks) {
    this.input = input;
    this.sink = sink;
    this.remarks = remarks;
  }

  Input input() {
    return input;
  }

  Remarks remarks() {
    return remarks;
  }

  /** Returns a builder for the next comment. Without an id, its number identifies it. */
  RawRecord.Builder next(@Nullable String id) {
    number++;
    return RawRecord.builder(input.source(), number)
        .place(input.place() + (id == null ? "\0n:" + number : "\0id:" + id))
        .id(id);
  }

  /** Adds the comment to the record sink. */
  void accept(RawRecord.Builder comment) throws IOException {
    sink.accept(comment.build());
  }

  /** Rejects the comment that was started last, at the cursor's line. */
  void reject(XmlCursor xml, String reason) {
    sink.reject(input.note(xml.line(), reason));
  }

  /** Sets the author and the date, from their spellings in the file; null is unknown. */
  static RawRecord.Builder setAuthorAndDate(
      RawRecord.Builder comment, @Nullable String author, @Nullable String date) {
    return comment.author(AuthorName.of(author)).date(date == null ? null : Dates.parse(date));
  }
}
