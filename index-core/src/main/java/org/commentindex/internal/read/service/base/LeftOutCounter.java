package org.commentindex.internal.read.service.base;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.jspecify.annotations.Nullable;

/** Counts the text of one file that is in no comment, by reason and field. Not thread-safe. */
final class LeftOutCounter {
  /** The number of reasons and fields that are counted apart. Bounds memory; chosen by hand. */
  private static final int MAX_KINDS = 200;

  private record Kind(LeftOutReason reason, @Nullable String detail) {}

  private final Map<Kind, Long> characters = new LinkedHashMap<>();

  /** Adds the characters of a text, without white space; null is ignored. */
  void add(LeftOutReason reason, @Nullable String detail, @Nullable String text) {
    add(reason, detail, text == null ? 0 : LeftOutText.characters(text));
  }

  /** Adds a number of characters. */
  void add(LeftOutReason reason, @Nullable String detail, long count) {
    if (count == 0) {
      return;
    }
    Kind kind = new Kind(reason, detail);
    if (characters.size() >= MAX_KINDS && !characters.containsKey(kind)) {
      kind = new Kind(reason, null);
    }
    characters.merge(kind, count, Long::sum);
  }

  /** Reports the counts and resets them. */
  void report(String source, RecordSink sink) {
    characters.forEach(
        (kind, count) ->
            sink.leaveOut(new LeftOutText(source, null, kind.reason(), kind.detail(), count)));
    characters.clear();
  }
}
