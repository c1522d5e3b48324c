package org.commentindex.internal.dedup.group;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.CopyVerifier;
import org.commentindex.internal.dedup.verify.ShingleBound;
import org.commentindex.internal.dedup.verify.ShingleSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares comments, and keeps the shingles of those compared last. Letters that share a signature
 * are compared often and are rarely similar, so most comparisons need only the {@link
 * ShingleBound}s, of which more fit into memory. Not thread-safe.
 */
final class ShingleSetCache {
  /** Maximum words of texts held, 16 bytes each: 8 MB. Chosen by hand. */
  private static final long MAX_WORDS = 500_000;

  /** Maximum words of bounds held, 4 bytes each: 24 MB. Chosen by hand. */
  private static final long MAX_BOUND_WORDS = 6_000_000;

  private final DeduplicationInput index;
  private final Cache<ShingleSet> texts = new Cache<>(MAX_WORDS, ShingleSet::count);
  private final Cache<ShingleBound> bounds = new Cache<>(MAX_BOUND_WORDS, ShingleBound::words);

  ShingleSetCache(DeduplicationInput index) {
    this.index = index;
  }

  /** Returns true if two comments are similar enough for one group. */
  boolean areNearDuplicates(int one, int two) throws IOException {
    return CopyVerifier.mayBeNearDuplicates(bound(one), bound(two))
        && CopyVerifier.areNearDuplicates(text(one), text(two));
  }

  private ShingleBound bound(int comment) throws IOException {
    ShingleBound cached = bounds.get(comment);
    return cached == null ? bounds.put(comment, ShingleBound.of(text(comment))) : cached;
  }

  private ShingleSet text(int comment) throws IOException {
    ShingleSet cached = texts.get(comment);
    return cached == null ? texts.put(comment, ShingleSet.of(index.load(comment).text())) : cached;
  }

  /** A least-recently-used cache of a bounded number of words. */
  private static final class Cache<T> {
    /** Words that the map takes for each text, roughly. */
    private static final int ENTRY = 16;

    private final long maxWords;
    private final ToIntFunction<T> size;
    private final Map<Integer, T> held = new LinkedHashMap<>(16, 0.75f, true);
    private long words;

    Cache(long maxWords, ToIntFunction<T> size) {
      this.maxWords = maxWords;
      this.size = size;
    }

    @Nullable T get(int comment) {
      return held.get(comment);
    }

    T put(int comment, T value) {
      held.put(comment, value);
      words += ENTRY + size.applyAsInt(value);
      var eldest = held.values().iterator();
      while (words > maxWords && held.size() > 1) {
        words -= ENTRY + size.applyAsInt(eldest.next());
        eldest.remove();
      }
      return value;
    }
  }
}
