package org.commentindex.internal.read.xml.base;

import java.io.IOException;
import java.time.Instant;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.internal.read.value.TimestampParser;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Numbers the comments of one XML export from 1 and passes them on. Not thread-safe. */
public final class XmlRecordSink {
  private final SourceInput input;
  private final RecordSink sink;
  private final WarningCounter remarks;
  private long number;

  public XmlRecordSink(SourceInput input, RecordSink sink, WarningCounter remarks) {
    this.input = input;
    this.sink = sink;
    this.remarks = remarks;
  }

  public SourceInput input() {
    return input;
  }

  public WarningCounter remarks() {
    return remarks;
  }

  /** Returns a builder for the next comment. Without an id, its number identifies it. */
  public RawRecord.Builder next(@Nullable String id) {
    number++;
    return RawRecord.builder(input.source(), number)
        .location(input.location() + (id == null ? "\0n:" + number : "\0id:" + id))
        .id(id);
  }

  /** Adds the comment to the record sink. */
  public void accept(RawRecord.Builder comment) throws IOException {
    sink.accept(comment.build());
  }

  /** Reports text that is in no comment. */
  public void leaveOut(LeftOutReason reason, String detail, String text) {
    long characters = LeftOutText.characters(text);
    if (characters > 0) {
      sink.leaveOut(new LeftOutText(input.source(), null, reason, detail, characters));
    }
  }

  /** Rejects the comment that was started last, at the cursor's line. */
  public void reject(XmlCursor xml, String reason) {
    sink.reject(input.problem(xml.line(), reason));
  }

  /** Sets the author and the date, from their spellings in the file; null is unknown. */
  public RawRecord.Builder setAuthorAndDate(
      RawRecord.Builder comment, @Nullable String author, @Nullable String date) {
    return comment.author(AuthorName.of(author)).date(date(date));
  }

  /** Returns the date; one that cannot be read is counted. */
  public @Nullable Instant date(@Nullable String written) {
    Instant date = written == null ? null : TimestampParser.parse(written);
    if (written != null && date == null) {
      sink.unreadableDates(1, written);
    }
    return date;
  }
}
