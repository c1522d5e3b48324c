package org.commentindex.internal.read.base;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what a reader of a report should know of a source and tells it once, at the source's end.
 * Not thread-safe.
 */
public final class Remarks {
  /** Deleted by its author or by a moderator: nobody is to read it, and replies hang on it. */
  public static final String DELETED = "deleted comments, kept as places in their threads";

  public static final String SPAM = "comments marked as spam, kept as places in their threads";

  /** Pictures and the like; replies hang on them. */
  public static final String WORDLESS = "messages without text (pictures, files), kept as places";

  /** A service has them, and says so. */
  public static final String MISSING = "comments that the service left out of this file";

  /** Nobody says how much follows there. */
  public static final String CUT_OFF = "branches that end with \"continue this thread\"";

  public static final String NOTICES =
      "notices of the service (who joined, who called), passed over";

  public static final String ABOUT = "entries about members or channels, passed over";

  public static final String CUT = "values too large for a field, left out";

  public static final String EARLY =
      "comments taken without what stands behind their replies, or without their thread's title,"
          + " since too much would have had to be held";

  private static final List<String> FIRST =
      List.of(DELETED, WORDLESS, MISSING, CUT_OFF, NOTICES, ABOUT, CUT, EARLY);

  private final Input input;
  private final RecordSink sink;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /** Counts for one source. */
  public Remarks(Input input, RecordSink sink) {
    this.input = input;
    this.sink = sink;
    FIRST.forEach(what -> counts.put(what, 0L));
  }

  /** One more of these; what they are is said in a few words. */
  public void count(String what) {
    count(what, 1);
  }

  /** So many more of these; none, or fewer, change nothing. */
  public void count(String what, long more) {
    counts.merge(what, Math.max(0, more), Long::sum);
  }

  /** Whether nothing was counted. */
  public boolean isEmpty() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  /** Tells all that was counted: what many formats count first, then as it was met. */
  public void report() {
    counts.forEach(
        (what, count) -> {
          if (count > 0) {
            sink.remark(input.note(null, what + ": " + count));
          }
        });
    counts.clear();
  }
}
