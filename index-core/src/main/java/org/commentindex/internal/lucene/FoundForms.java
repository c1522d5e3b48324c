package org.commentindex.internal.lucene;

import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Documents in order, and how often each has a word: in any form, and in the typed one. */
final class FoundForms {
  int[] docs = {};
  float[] times = {};
  float[] exactTimes = {};
  int size;

  /** Documents behind those that are here. */
  void add(DocAndFloatFeatureBuffer run, boolean isTyped) {
    growTo(size + run.size);
    System.arraycopy(run.docs, 0, docs, size, run.size);
    System.arraycopy(run.features, 0, times, size, run.size);
    if (isTyped) {
      System.arraycopy(run.features, 0, exactTimes, size, run.size);
    } else {
      Arrays.fill(exactTimes, size, size + run.size, 0);
    }
    size += run.size;
  }

  /**
   * Becomes what others and a run are together.
   *
   * @param from before this place of the others there is nothing of the run
   */
  void merge(FoundForms others, int from, DocAndFloatFeatureBuffer run, boolean isTyped) {
    size = 0;
    growTo(others.size + run.size);
    copy(others, 0, from);
    int at = from;
    for (int i = 0; i < run.size; i++) {
      int doc = run.docs[i];
      int first = at;
      while (at < others.size && others.docs[at] < doc) {
        at++;
      }
      copy(others, first, at);
      boolean both = at < others.size && others.docs[at] == doc;
      docs[size] = doc;
      times[size] = run.features[i] + (both ? others.times[at] : 0);
      exactTimes[size++] = isTyped ? run.features[i] : both ? others.exactTimes[at] : 0;
      at += both ? 1 : 0;
    }
    copy(others, at, others.size);
  }

  private void copy(FoundForms others, int from, int to) {
    for (int i = from; i < to; i++) {
      docs[size] = others.docs[i];
      times[size] = others.times[i];
      exactTimes[size++] = others.exactTimes[i];
    }
  }

  /** Leaves out deleted documents. */
  void leaveOut(@Nullable Bits live) {
    if (live == null) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      docs[kept] = docs[i];
      times[kept] = times[i];
      exactTimes[kept] = exactTimes[i];
      kept += live.get(docs[i]) ? 1 : 0;
    }
    size = kept;
  }

  private void growTo(int wanted) {
    if (wanted > docs.length) {
      int length = Math.max(wanted, docs.length * 2);
      docs = Arrays.copyOf(docs, length);
      times = Arrays.copyOf(times, length);
      exactTimes = Arrays.copyOf(exactTimes, length);
    }
  }
}
