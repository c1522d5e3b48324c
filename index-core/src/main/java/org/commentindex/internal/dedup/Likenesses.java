package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.backend.Unfolded;
import org.commentindex.model.Occurrence;

/**
 * The likenesses of blocks, each distinct one once; read again when memory is needed for others.
 */
final class Likenesses {
  /** About 32 MB: a word and its run are a long each. */
  private static final long MAX_WORDS = 2_000_000;

  private final Unfolded index;
  private final Blocks blocks;
  private final LinkedHashMap<Integer, List<Likeness>> cache =
      new LinkedHashMap<>(1024, 0.75f, true);
  private long words;
  private long loads;

  Likenesses(Unfolded index, Blocks blocks) {
    this.index = index;
    this.blocks = blocks;
  }

  /** How many comments were read. */
  long loads() {
    return loads;
  }

  List<Likeness> of(int block) throws IOException {
    List<Likeness> known = cache.get(block);
    if (known != null) {
      return known;
    }
    List<Likeness> read = read(block);
    cache.put(block, read);
    words += words(read);
    var eldest = cache.entrySet().iterator();
    while (words > MAX_WORDS && cache.size() > 1) {
      words -= words(eldest.next().getValue());
      eldest.remove();
    }
    return read;
  }

  private List<Likeness> read(int block) throws IOException {
    Map<Long, Likeness> distinct = new HashMap<>();
    for (int comment = block; comment >= 0; comment = blocks.next(comment)) {
      loads++;
      for (Occurrence occurrence : index.load(comment).occurrences()) {
        Likeness likeness = Likeness.of(occurrence.record());
        distinct.putIfAbsent(likeness.place(), likeness);
      }
    }
    return new ArrayList<>(distinct.values());
  }

  private static long words(List<Likeness> likenesses) {
    long words = 0;
    for (Likeness likeness : likenesses) {
      words += 16L + likeness.wording().count();
    }
    return words;
  }
}
