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

  /** Documents so far apart are not read at once, so that what is held of them has a limit. */
  private static final int AT_MOST = 1 << 14;

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
  private FoundForms found = new FoundForms();
  private FoundForms merged = new FoundForms();
  private float[] exactScores = {};
  private long[] lengths = {};

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
      found.size = 0;
      while (union.doc < upTo && found.size < AT_ONCE) {
        take((int) Math.min(upTo, union.doc + (long) AT_MOST));
      }
      found.leaveOut(live);
    } while (found.size == 0 && union.doc < upTo);
    buffer.growNoCopy(found.size);
    buffer.size = found.size;
    System.arraycopy(found.docs, 0, buffer.docs, 0, found.size);
    score(buffer.features);
  }

  /** The next documents, as far as the most frequent form reads its own at once. */
  private void take(int upTo) throws IOException {
    Part lead = lead(upTo);
    int before = found.size;
    lead.postings.nextPostings(upTo, run);
    lead.doc = lead.postings.docID();
    found.add(run, lead.isTyped);
    int end = Math.min(upTo, lead.doc);
    for (Part part : forms) {
      while (part.doc < end) {
        part.postings.nextPostings(end, run);
        part.doc = part.postings.docID();
        merged.merge(found, before, run, part.isTyped);
        FoundForms swapped = found;
        found = merged;
        merged = swapped;
      }
    }
    union.settle();
  }

  /** The most frequent of the forms that are not at the end. */
  private Part lead(int upTo) {
    Part lead = forms[0];
    for (Part part : forms) {
      boolean more = lead.doc >= upTo || part.postings.cost() > lead.postings.cost();
      lead = part.doc < upTo && more ? part : lead;
    }
    return lead;
  }

  private void score(float[] scores) throws IOException {
    int size = found.size;
    if (size == 0) {
      return;
    }
    if (size > lengths.length) {
      lengths = new long[found.docs.length];
      exactScores = new float[found.docs.length];
    }
    if (norms == null) {
      Arrays.fill(lengths, 0, size, 1);
    } else {
      norms.longValues(size, found.docs, lengths, 1);
    }
    stems.score(size, found.times, lengths, scores);
    if (exacts == null) {
      return;
    }
    if (apart != null) {
      readTyped(apart);
    }
    exacts.score(size, found.exactTimes, lengths, exactScores);
    for (int i = 0; i < size; i++) {
      scores[i] += exactScores[i];
    }
  }

  /** How often the typed form is in the documents taken, which are all that it can be in. */
  private void readTyped(Part typedForm) throws IOException {
    Arrays.fill(found.exactTimes, 0, found.size, 0);
    if (typedForm.doc < found.docs[0]) {
      typedForm.advance(found.docs[0]);
    }
    int end = found.docs[found.size - 1] + 1;
    int at = 0;
    while (typedForm.doc < end) {
      typedForm.postings.nextPostings(end, run);
      typedForm.doc = typedForm.postings.docID();
      for (int i = 0; i < run.size; i++) {
        while (found.docs[at] < run.docs[i]) {
          at++;
        }
        found.exactTimes[at] = found.docs[at] == run.docs[i] ? run.features[i] : 0;
      }
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
