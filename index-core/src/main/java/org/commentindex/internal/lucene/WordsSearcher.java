package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LiveDocs;
import org.commentindex.internal.analysis.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Searches an index in which a word without its inflection is two terms ({@link WordForms}): says
 * how many comments have either of them, and how many words a field has, its inflected words once.
 * Thread-safe.
 */
final class WordsSearcher extends IndexSearcher {
  private final Map<String, CollectionStatistics> statistics = new ConcurrentHashMap<>();

  /** By segment, of those that have any: the deleted documents. */
  private final Map<Integer, FixedBitSet> deleted = new ConcurrentHashMap<>();

  WordsSearcher(IndexReader reader) {
    super(reader);
    setSimilarity(WordsSimilarity.INSTANCE);
  }

  /** Takes the deleted documents of a segment out of some of its documents. */
  static void leaveOutDeleted(IndexSearcher searcher, LeafReaderContext leaf, FixedBitSet of) {
    Bits live = leaf.reader().getLiveDocs();
    if (live == null) {
      return;
    }
    if (searcher instanceof WordsSearcher words && live instanceof LiveDocs known) {
      of.andNot(words.deleted.computeIfAbsent(leaf.ord, segment -> deletedOf(known)));
    } else {
      live.applyMask(of, 0);
    }
  }

  /**
   * Bits beside each other: Lucene keeps a few deleted documents in a way that is slow to go by,
   * but says which they are.
   */
  private static FixedBitSet deletedOf(LiveDocs live) {
    FixedBitSet deleted = new FixedBitSet(live.length());
    DocIdSetIterator each = live.deletedDocsIterator();
    try {
      for (int document = each.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = each.nextDoc()) {
        deleted.set(document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // from memory, nothing is read
    }
    return deleted;
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics known = statistics.get(field);
    if (known == null) {
      CollectionStatistics all = super.collectionStatistics(field);
      known = all == null ? null : written(all);
      if (known != null) {
        statistics.put(field, known);
      }
    }
    return known;
  }

  /** Without the terms that stand beside the words as written. */
  private CollectionStatistics written(CollectionStatistics all) throws IOException {
    long marked = getIndexReader().totalTermFreq(FormsField.marked(all.field()));
    if (marked == 0) {
      return all;
    }
    long words = all.sumTotalTermFreq() - marked;
    return new CollectionStatistics(
        all.field(), all.maxDoc(), all.docCount(), words, Math.min(words, all.sumDocFreq()));
  }

  /**
   * How many comments have a term; of a form without inflection, how many have any of its terms.
   */
  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    String text = term.text();
    if (WordForms.isMarked(text)) {
      String stem = WordForms.unmarked(text);
      if (WordForms.terms(stem).size() > 1) {
        Term written = new Term(term.field(), stem);
        int either = either(written, getIndexReader().docFreq(written), docFreq);
        return new TermStatistics(term.bytes(), either, Math.max(either, totalTermFreq));
      }
    }
    return super.termStatistics(term, docFreq, totalTermFreq);
  }

  /**
   * How many comments have a form without inflection.
   *
   * @param written the form as a written word
   * @param docFreq how many have it so
   * @param marked how many have it marked
   */
  int either(Term written, int docFreq, int marked) throws IOException {
    int both =
        docFreq == 0 || marked == 0
            ? 0
            : getIndexReader().docFreq(FormsField.both(written.field(), written.text()));
    return docFreq + marked - both;
  }
}
