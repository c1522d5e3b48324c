package org.commentindex.internal.read.xml;

import java.io.IOException;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.Dates;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Hands over the comments of one export, numbered from 1. Not thread-safe. */
final class Comments {
  private final Input input;
  private final RecordSink sink;
  private final Remarks remarks;
  private long number;

  Comments(Input input, RecordSink sink, Remarks remarks) {
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

  /** Begins the next one. Without an id it is known by its number. */
  RawRecord.Builder next(@Nullable String id) {
    number++;
    return RawRecord.builder(input.source(), number)
        .place(input.place() + (id == null ? "\0n:" + number : "\0id:" + id))
        .id(id);
  }

  void accept(RawRecord.Builder comment) throws IOException {
    sink.accept(comment.build());
  }

  /** The one that was begun is none. */
  void reject(XmlCursor xml, String reason) {
    sink.reject(input.note(xml.line(), reason));
  }

  /** Sets what people write about who and when. */
  static RawRecord.Builder by(
      RawRecord.Builder comment, @Nullable String author, @Nullable String date) {
    return comment.author(AuthorName.of(author)).date(date == null ? null : Dates.parse(date));
  }
}
