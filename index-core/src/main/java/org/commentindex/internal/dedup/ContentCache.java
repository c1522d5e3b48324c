package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.RecordContent;
import org.commentindex.model.Occurrence;

/** The distinct record contents of components, in a least-recently-used cache of bounded size. */
final class ContentCache {
  /**
   * Maximum words held. A word takes about 16 bytes (its hash and that of its shingle), so the
   * cache takes about 32 MB. Chosen by hand: a larger cache rereads fewer comments.
   */
  private static final long MAX_WORDS = 2_000_000;

  /** Words counted for each content in addition to those of its text. */
  private static final long WORDS_PER_CONTENT = 16;

  private final DeduplicationInput index;
  private final KeyComponents components;
  private final Map<Integer, List<RecordContent>> cache = new LinkedHashMap<>(16, 0.75f, true);
  private long words;

  ContentCache(DeduplicationInput index, KeyComponents components) {
    this.index = index;
    this.components = components;
  }

  /** Returns the distinct contents of the records of a component. */
  List<RecordContent> get(int component) throws IOException {
    List<RecordContent> cached = cache.get(component);
    if (cached != null) {
      return cached;
    }
    List<RecordContent> contents = read(component);
    cache.put(component, contents);
    words += words(contents);
    var eldest = cache.values().iterator();
    while (words > MAX_WORDS && cache.size() > 1) {
      words -= words(eldest.next());
      eldest.remove();
    }
    return contents;
  }

  private List<RecordContent> read(int component) throws IOException {
    Map<Long, RecordContent> distinct = new HashMap<>();
    for (int comment = component; comment >= 0; comment = components.next(comment)) {
      for (Occurrence occurrence : index.load(comment).occurrences()) {
        RecordContent content = RecordContent.of(occurrence.record());
        distinct.putIfAbsent(content.contentKey(), content);
      }
    }
    return new ArrayList<>(distinct.values());
  }

  private static long words(List<RecordContent> contents) {
    long words = 0;
    for (RecordContent content : contents) {
      words += WORDS_PER_CONTENT + content.shingles().count();
    }
    return words;
  }
}
