package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ImpactsDISI;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Scores the documents that have any of several terms as one word, and more those that have the one
 * that was typed.
 */
final class WordScorer extends Scorer {
  /** So many documents are scored at once, and a block of one term more. */
  private static final int AT_ONCE = 128;

  /** Documents of one term alone are read at once where the next of another is so far off. */
  private static final int FAR = 64;

  /** The documents of a term. */
  private static final class Part {
    private final PostingsEnum postings;
    private final boolean isTyped;
    private int doc = -1;

    Part(PostingsEnum postings, boolean isTyped) {
      this.postings = postings;
      this.isTyped = isTyped;
    }

    private void advance(int target) throws IOException {
      doc = postings.advance(target);
    }

    private void next() throws IOException {
      doc = postings.nextDoc();
    }
  }

  private final Part[] forms;
  private final @Nullable Part apart;
  private final SimScorer stem;
  private final @Nullable SimScorer typed;
  private final BulkSimScorer stems;
  private final @Nullable BulkSimScorer exacts;
  private final @Nullable NumericDocValues norms;
  private final MaxScoreCache bounds;
  private final Union union = new Union();
  private final @Nullable ImpactsDISI competitive;

  private final DocAndFloatFeatureBuffer run = new DocAndFloatFeatureBuffer();
  private int[] docs = new int[AT_ONCE];
  private float[] times = new float[AT_ONCE];
  private float[] exactTimes = new float[AT_ONCE];
  private float[] exactScores = new float[AT_ONCE];
  private long[] lengths = new long[AT_ONCE];
  private int size;

  /**
   * A scorer.
   *
   * @param forms not begun
   * @param typedForm one of these, or one that is only where they are; null if there is none
   * @param typed what it adds, if there is one
   * @param most at least what a document scores that has a form so many times
   * @param alone whether to pass over by itself what does not compete
   */
  @SuppressWarnings("ReferenceEquality") // the same list of documents
  WordScorer(
      List<ImpactsEnum> forms,
      @Nullable PostingsEnum typedForm,
      SimScorer stem,
      @Nullable SimScorer typed,
      SimScorer most,
      @Nullable NumericDocValues norms,
      boolean alone) {
    this.forms = new Part[forms.size()];
    boolean isForm = typedForm == null;
    for (int i = 0; i < this.forms.length; i++) {
      boolean isTyped = forms.get(i) == typedForm;
      this.forms[i] = new Part(forms.get(i), isTyped);
      isForm |= isTyped;
    }
    this.apart = typedForm == null || isForm ? null : new Part(typedForm, true);
    this.stem = stem;
    this.typed = typed;
    this.stems = stem.asBulkSimScorer();
    this.exacts = typed == null || typedForm == null ? null : typed.asBulkSimScorer();
    this.norms = norms;
    this.bounds = new MaxScoreCache(new FormImpacts(forms), most);
    this.competitive = alone ? new ImpactsDISI(union, bounds) : null;
  }

  @Override
  public int docID() {
    return union.doc;
  }

  @Override
  public DocIdSetIterator iterator() {
    return competitive == null ? union : competitive;
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    return bounds.advanceShallow(target);
  }

  @Override
  public float getMaxScore(int upTo) throws IOException {
    return bounds.getMaxScore(upTo);
  }

  @Override
  public void setMinCompetitiveScore(float score) {
    if (competitive != null) {
      competitive.setMinCompetitiveScore(score);
    }
  }

  @Override
  public float score() throws IOException {
    int any = 0;
    int exact = 0;
    for (Part part : forms) {
      if (part.doc == union.doc) {
        int here = part.postings.freq();
        any += here;
        exact = part.isTyped ? here : exact;
      }
    }
    if (apart != null && reaches(apart, union.doc)) {
      exact = apart.postings.freq();
    }
    long norm = norms != null && norms.advanceExact(union.doc) ? norms.longValue() : 1;
    float score = stem.score(any, norm);
    return exact == 0 || typed == null ? score : score + typed.score(exact, norm);
  }

  private static boolean reaches(Part part, int doc) throws IOException {
    if (part.doc < doc) {
      part.advance(doc);
    }
    return part.doc == doc;
  }

  @Override
  public void nextDocsAndScores(int upTo, @Nullable Bits live, DocAndFloatFeatureBuffer buffer)
      throws IOException {
    do {
      size = 0;
      while (union.doc < upTo && size < AT_ONCE) {
        take(upTo);
      }
    } while (leaveOut(live) && union.doc < upTo);
    buffer.growNoCopy(size);
    buffer.size = size;
    System.arraycopy(docs, 0, buffer.docs, 0, size);
    score(buffer.features);
  }

  /** The next document, or the next few that have the same form alone. */
  private void take(int upTo) throws IOException {
    Part only = null;
    int others = upTo;
    int any = 0;
    int exact = 0;
    for (Part part : forms) {
      if (part.doc > union.doc) {
        others = Math.min(others, part.doc);
      } else {
        only = any == 0 ? part : null;
        int here = part.postings.freq();
        any += here;
        exact = part.isTyped ? here : exact;
      }
    }
    if (only != null && others - union.doc > FAR) {
      only.postings.nextPostings(others, run);
      only.doc = only.postings.docID();
      makeRoom(size + run.size);
      System.arraycopy(run.docs, 0, docs, size, run.size);
      System.arraycopy(run.features, 0, times, size, run.size);
      if (only.isTyped) {
        System.arraycopy(run.features, 0, exactTimes, size, run.size);
      } else {
        Arrays.fill(exactTimes, size, size + run.size, 0);
      }
      size += run.size;
      union.settle();
      return;
    }
    docs[size] = union.doc;
    times[size] = any;
    exactTimes[size++] = exact;
    union.nextDoc();
  }

  private void makeRoom(int wanted) {
    if (wanted > docs.length) {
      docs = Arrays.copyOf(docs, wanted);
      times = Arrays.copyOf(times, wanted);
      exactTimes = Arrays.copyOf(exactTimes, wanted);
      exactScores = new float[wanted];
      lengths = new long[wanted];
    }
  }

  /** Leaves out deleted documents; returns whether none is left. */
  private boolean leaveOut(@Nullable Bits live) {
    if (live != null) {
      int kept = 0;
      for (int i = 0; i < size; i++) {
        docs[kept] = docs[i];
        times[kept] = times[i];
        exactTimes[kept] = exactTimes[i];
        kept += live.get(docs[i]) ? 1 : 0;
      }
      size = kept;
    }
    return size == 0;
  }

  private void score(float[] scores) throws IOException {
    for (int i = 0; i < size; i++) {
      lengths[i] = norms != null && norms.advanceExact(docs[i]) ? norms.longValue() : 1;
    }
    stems.score(size, times, lengths, scores);
    if (exacts == null) {
      return;
    }
    if (apart != null) {
      for (int i = 0; i < size; i++) {
        exactTimes[i] = reaches(apart, docs[i]) ? apart.postings.freq() : 0;
      }
    }
    exacts.score(size, exactTimes, lengths, exactScores);
    for (int i = 0; i < size; i++) {
      scores[i] += exactScores[i];
    }
  }

  /** The documents that have a form. */
  private final class Union extends DocIdSetIterator {
    private int doc = -1;

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      for (Part part : forms) {
        if (part.doc == doc) {
          part.next();
        }
      }
      return settle();
    }

    @Override
    public int advance(int target) throws IOException {
      for (Part part : forms) {
        if (part.doc < target) {
          part.advance(target);
        }
      }
      return settle();
    }

    /** Goes to the first document that one of the forms has reached. */
    private int settle() {
      int least = NO_MORE_DOCS;
      for (Part part : forms) {
        least = Math.min(least, part.doc);
      }
      doc = least;
      return least;
    }

    @Override
    public long cost() {
      long cost = 0;
      for (Part part : forms) {
        cost += part.postings.cost();
      }
      return cost;
    }
  }
}
