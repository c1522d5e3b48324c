package org.commentindex.internal.read.service.base;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;

/**
 * The fields of one file that contain words and that its service does not read. They are reported
 * if the known field of the text is empty in the object itself or in the whole file. Not
 * thread-safe.
 */
final class UnknownText {
  /** The number of paths to remember; bounds the memory. Chosen by hand. */
  private static final int MAX_PATHS = 100;

  /** The texts of objects whose known text is empty. */
  private final Map<String, Count> uncertain = new LinkedHashMap<>();

  /** The texts of all other objects. */
  private final Map<String, Count> other = new LinkedHashMap<>();

  /** How many objects have a text at a path, and how much. */
  private record Count(long objects, long characters) {
    Count plus(Count more) {
      return new Count(objects + more.objects, characters + more.characters);
    }
  }

  /** Adds the characters of an object's skipped texts by their paths. */
  void add(Map<String, Long> skipped, boolean withoutText) {
    skipped.forEach(
        (path, characters) -> add(withoutText ? uncertain : other, path, new Count(1, characters)));
  }

  private static void add(Map<String, Count> counts, String path, Count count) {
    if (counts.size() < MAX_PATHS || counts.containsKey(path)) {
      counts.merge(path, count, Count::plus);
    }
  }

  /**
   * Reports the paths, the most frequent first; all of them if the file contains no text that is
   * known.
   */
  void report(SourceInput input, RecordSink sink, boolean all) {
    if (all) {
      other.forEach((path, count) -> add(uncertain, path, count));
    }
    List<Map.Entry<String, Count>> largest =
        uncertain.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.comparingLong(Count::objects).reversed()))
            .toList();
    for (Map.Entry<String, Count> entry : largest) {
      leaveOut(entry, LeftOutReason.UNKNOWN_FIELD, input, sink);
    }
    if (!all) {
      // The words of these objects are known, so this is mostly the same text in another form.
      for (Map.Entry<String, Count> entry : other.entrySet()) {
        leaveOut(entry, LeftOutReason.METADATA, input, sink);
      }
    }
  }

  private static void leaveOut(
      Map.Entry<String, Count> entry, LeftOutReason reason, SourceInput input, RecordSink sink) {
    sink.leaveOut(
        new LeftOutText(
            input.source(), null, reason, entry.getKey(), entry.getValue().characters()));
  }
}
