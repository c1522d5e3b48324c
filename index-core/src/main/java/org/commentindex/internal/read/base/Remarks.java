package org.commentindex.internal.read.base;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what a reader of a report should know of a source and tells it once, at the source's end.
 * Not thread-safe.
 */
public final class Remarks {
  /** Deleted by its author or by a moderator: nobody is to read it, and replies hang on it. */
  public static final String DELETED = "deleted comments, kept as places in their threads";

  public static final String SPAM = "comments marked as spam, kept as places in their threads";

  private final Input input;
  private final RecordSink sink;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /** Counts for one source. */
  public Remarks(Input input, RecordSink sink) {
    this.input = input;
    this.sink = sink;
  }

  /** One more of these; what they are is said in a few words. */
  public void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  /** Tells all that was counted, in the order in which it was met first. */
  public void report() {
    counts.forEach((what, count) -> sink.remark(input.note(null, what + ": " + count)));
    counts.clear();
  }
}
