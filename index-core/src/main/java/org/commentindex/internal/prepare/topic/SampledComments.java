package org.commentindex.internal.prepare.topic;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.internal.topic.DiscoveredTopic;
import org.commentindex.internal.topic.TopicSample;

/**
 * The comments in which the topics of an index are discovered: those whose ids have a hash with
 * enough leading zeros, a function of the set of comments. Kept between the commits of a writer, so
 * that a commit reads only what it changes. Not thread-safe.
 */
final class SampledComments {
  /**
   * Maximum comments on average, and half of them the minimum. Chosen by hand; a larger sample
   * makes commits slower and finds topics that fewer comments share.
   */
  private static final int MAX_COMMENTS = 20_000;

  /** Maximum characters read of each comment. Bounds the memory of discovery. */
  private static final int MAX_TEXT_LENGTH = 4_000;

  /** Texts read at a time. Bounds the memory; chosen by hand. */
  private static final int TEXTS_PER_BATCH = 2_000;

  private final TopicSample sample = new TopicSample();

  /** Leading zeros of the hashes in {@link #sample}, or -1 if it has no texts. */
  private int zerosInMemory = -1;

  /**
   * Brings the sample up to date.
   *
   * @return false if it is the same as at the last commit; then it may not be read at all
   */
  boolean update(DeduplicationInput index) throws IOException {
    int[] written = index.written();
    int before = index.count() - written.length + index.removedCount();
    int zeros = leadingZeros(index.count());
    Map<String, String> put = new HashMap<>();
    Map<String, String> gone = new HashMap<>();
    if (before > 0 && zeros == leadingZeros(before)) {
      index.forEachRemoved(
          comment -> {
            if (Long.numberOfLeadingZeros(Hashes.of(comment.id())) >= zeros) {
              gone.put(comment.id(), truncated(comment.text()));
            }
          });
      for (int comment : sampled(index, written, zeros)) {
        put.put(index.id(comment), truncated(index.load(comment).text()));
      }
      if (put.equals(gone)) {
        return false;
      }
    }
    if (zerosInMemory == zeros) {
      gone.keySet().forEach(sample::remove);
      sample.putAll(put);
    } else {
      readAll(index, zeros);
    }
    return true;
  }

  private void readAll(DeduplicationInput index, int zeros) throws IOException {
    IntArrayList all = new IntArrayList(index.count());
    index.forEach(all::add);
    sample.clear();
    Map<String, String> texts = new HashMap<>();
    for (int comment : sampled(index, all.toArray(), zeros)) {
      texts.put(index.id(comment), truncated(index.load(comment).text()));
      if (texts.size() >= TEXTS_PER_BATCH) {
        sample.putAll(texts);
        texts.clear();
      }
    }
    sample.putAll(texts);
    zerosInMemory = zeros;
  }

  /** Returns those of some comments that are in the sample. */
  private static int[] sampled(DeduplicationInput index, int[] comments, int zeros)
      throws IOException {
    long[] hashes = index.hashes(comments);
    IntArrayList sampled = new IntArrayList();
    for (int i = 0; i < comments.length; i++) {
      if (Long.numberOfLeadingZeros(hashes[i]) >= zeros) {
        sampled.add(comments[i]);
      }
    }
    return sampled.toArray();
  }

  private static String truncated(String text) {
    return text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH));
  }

  /** Returns how many leading zeros make a sample of at most {@link #MAX_COMMENTS} on average. */
  private static int leadingZeros(int comments) {
    int zeros = 0;
    while (comments >>> zeros > MAX_COMMENTS) {
      zeros++;
    }
    return zeros;
  }

  /** Returns true if the sample takes much memory. */
  boolean isLarge() {
    return sample.isLarge();
  }

  /** Returns the topics of the sample, highest score first. Forgets the sample if it is large. */
  List<DiscoveredTopic> discover(int limit) {
    List<DiscoveredTopic> topics = sample.discover(limit);
    if (sample.isLarge()) {
      sample.clear();
      zerosInMemory = -1;
    }
    return topics;
  }
}
