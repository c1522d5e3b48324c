package org.commentindex.internal.lucene.hits;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.internal.lucene.limit.LimitedSearcher;
import org.commentindex.search.Sample;

/** Draws a {@link Sample}: keeps the matching documents with the smallest hashes. */
public final class SampledDocuments {
  private final Sample sample;
  private final MessageDigest digest;
  private final byte[] seed;

  /** The kept documents, the largest hash first. */
  private final PriorityQueue<Drawn> kept =
      new PriorityQueue<>(Comparator.comparing(Drawn::hash).thenComparing(Drawn::id).reversed());

  private record Drawn(BytesRef hash, BytesRef id) {}

  private SampledDocuments(Sample sample) {
    this.sample = sample;
    this.seed = (sample.seed() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is required of every Java platform", e);
    }
  }

  /** Returns a query for the documents that are drawn from those that match. */
  public static Query of(LimitedSearcher searcher, Query matching, Sample sample)
      throws IOException {
    SampledDocuments drawn = new SampledDocuments(sample);
    MatchingDocuments documents = MatchingDocuments.of(searcher, matching);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      SortedSetDocValues ids = DocValues.getSortedSet(leaf.reader(), Fields.ID);
      DocIdSetIterator in = documents.in(leaf);
      for (int one = in.nextDoc(); one != NO_MORE_DOCS; one = in.nextDoc()) {
        if (ids.advanceExact(one)) {
          drawn.offer(ids.lookupOrd(ids.nextOrd()));
        }
      }
    }
    List<BytesRef> ids = drawn.kept.stream().map(Drawn::id).toList();
    return KeywordField.newSetQuery(Fields.ID, ids);
  }

  private void offer(BytesRef id) {
    digest.update(seed);
    digest.update(id.bytes, id.offset, id.length);
    kept.add(new Drawn(new BytesRef(digest.digest()), BytesRef.deepCopyOf(id)));
    if (kept.size() > sample.size()) {
      kept.remove();
    }
  }
}
