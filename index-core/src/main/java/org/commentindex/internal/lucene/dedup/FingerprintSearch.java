package org.commentindex.internal.lucene.dedup;

import com.carrotsearch.hppc.IntIntHashMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.Bits;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.internal.dedup.verify.Fingerprints;

/** Finds the documents that share fingerprints with a text. */
public final class FingerprintSearch {
  private static final List<CandidateKeyKind> KINDS =
      List.of(CandidateKeyKind.OPEN_SHINGLE, CandidateKeyKind.NAMED_SHINGLE);

  private FingerprintSearch() {}

  /**
   * Returns the documents whose shared fingerprints have the weight of a candidate pair, those with
   * the greatest weight first.
   *
   * @param limit the maximum number of documents
   */
  public static int[] documents(IndexReader reader, long[] fingerprints, int limit)
      throws IOException {
    Bits live = MultiBits.getLiveDocs(reader);
    IntIntHashMap weights = new IntIntHashMap();
    for (CandidateKeyKind kind : KINDS) {
      for (long fingerprint : fingerprints) {
        int weight = Fingerprints.weight(fingerprint);
        for (int doc : CandidateKeyPoints.documentsWith(reader, live, kind, fingerprint)) {
          weights.addTo(doc, weight);
        }
      }
    }
    return Arrays.stream(Fingerprints.candidates(weights))
        .boxed()
        .sorted(Comparator.comparingInt((Integer doc) -> -weights.get(doc)))
        .limit(limit)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
