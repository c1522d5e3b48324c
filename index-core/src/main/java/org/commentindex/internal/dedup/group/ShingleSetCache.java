package org.commentindex.internal.dedup.group;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.ShingleSet;

/** The shingle sets of comments, in a least-recently-used cache of bounded size. */
final class ShingleSetCache {
  /**
   * Maximum words held. A word takes about 16 bytes (its hash and that of its shingle), so the
   * cache takes about 16 MB. Chosen by hand: a larger cache rereads fewer comments.
   */
  private static final long MAX_WORDS = 1_000_000;

  /** Maximum texts held: bounds the cache where texts are short. Chosen by hand, as above. */
  private static final int MAX_TEXTS = 20_000;

  private final DeduplicationInput index;
  private final Map<Integer, ShingleSet> cache = new LinkedHashMap<>(16, 0.75f, true);
  private long words;

  ShingleSetCache(DeduplicationInput index) {
    this.index = index;
  }

  /** Returns the shingles of a comment. */
  ShingleSet get(int comment) throws IOException {
    ShingleSet cached = cache.get(comment);
    if (cached != null) {
      return cached;
    }
    ShingleSet shingles = ShingleSet.of(index.load(comment).text());
    cache.put(comment, shingles);
    words += shingles.count();
    var eldest = cache.values().iterator();
    while ((words > MAX_WORDS || cache.size() > MAX_TEXTS) && cache.size() > 1) {
      words -= eldest.next().count();
      eldest.remove();
    }
    return shingles;
  }
}
