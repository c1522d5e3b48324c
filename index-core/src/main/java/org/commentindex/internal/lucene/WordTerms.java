package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.commentindex.internal.analysis.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a {@link WordQuery} in an index, each looked up once in each segment. Not
 * thread-safe.
 */
final class WordTerms {
  /** What a segment has of them; the entry of a term it does not have is null. */
  private static final class Segment {
    private final TermsEnum dictionary;
    private final @Nullable TermState[] entries;
    private final int[] documents;

    Segment(TermsEnum dictionary, int terms) {
      this.dictionary = dictionary;
      this.entries = new TermState[terms];
      this.documents = new int[terms];
    }
  }

  private final IndexReaderContext index;
  private final List<Term> terms;
  private final int forms;
  private final @Nullable Segment[] segments;
  private final int[] documents;
  private final long[] times;

  /**
   * Looks the terms up.
   *
   * @param forms of one field
   * @param typed of the same field; the last one if it is none of the forms
   */
  WordTerms(IndexSearcher searcher, List<Term> forms, Term typed) throws IOException {
    this.index = searcher.getTopReaderContext();
    this.forms = forms.size();
    this.terms = new ArrayList<>(forms);
    if (!forms.contains(typed)) {
      terms.add(typed);
    }
    this.documents = new int[terms.size()];
    this.times = new long[terms.size()];
    List<LeafReaderContext> leaves = index.leaves();
    this.segments = new Segment[leaves.size()];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = segment(leaves.get(i).reader().terms(typed.field()));
    }
  }

  private @Nullable Segment segment(@Nullable Terms dictionary) throws IOException {
    if (dictionary == null) {
      return null;
    }
    Segment segment = new Segment(dictionary.iterator(), terms.size());
    boolean any = false;
    for (int i = 0; i < terms.size(); i++) {
      if (segment.dictionary.seekExact(terms.get(i).bytes())) {
        segment.entries[i] = segment.dictionary.termState();
        segment.documents[i] = segment.dictionary.docFreq();
        documents[i] += segment.documents[i];
        times[i] += segment.dictionary.totalTermFreq();
        any = true;
      }
    }
    return any ? segment : null;
  }

  /** Whether they were looked up for a searcher. */
  @SuppressWarnings("ReferenceEquality") // each reader has one
  boolean areOf(IndexSearcher searcher) {
    return searcher.getTopReaderContext() == index;
  }

  /** How many terms there are, in the order of the forms, the typed one last if it is none. */
  int size() {
    return terms.size();
  }

  /** Whether a term is a form of the word. */
  boolean isForm(int term) {
    return term < forms;
  }

  /** In how many documents of a segment a term is. */
  int documents(LeafReaderContext leaf, int term) {
    Segment segment = segments[leaf.ord];
    return segment == null ? 0 : segment.documents[term];
  }

  /**
   * Its entry in the dictionary of a segment that has it; valid until the next one is asked for.
   */
  TermsEnum entry(LeafReaderContext leaf, int term) throws IOException {
    Segment segment = segments[leaf.ord];
    TermState entry = segment == null ? null : segment.entries[term];
    if (segment == null || entry == null) {
      throw new IllegalArgumentException(terms.get(term) + " is not in segment " + leaf.ord);
    }
    segment.dictionary.seekExact(terms.get(term).bytes(), entry);
    return segment.dictionary;
  }

  /** How many documents have a term, and how often; null if none has it. */
  @Nullable TermStatistics statistics(IndexSearcher searcher, int term) throws IOException {
    if (documents[term] == 0) {
      return null;
    }
    int found = documents[term];
    String text = terms.get(term).text();
    if (searcher instanceof WordsSearcher words && WordForms.isMarked(text)) {
      for (int i = 0; i < forms; i++) {
        if (WordForms.isMarked(text, terms.get(i).text())) {
          found = words.either(terms.get(i), documents[i], found);
        }
      }
    }
    return new TermStatistics(terms.get(term).bytes(), found, Math.max(found, times[term]));
  }

  @Override
  public String toString() {
    return terms + " in " + Arrays.toString(documents);
  }
}
