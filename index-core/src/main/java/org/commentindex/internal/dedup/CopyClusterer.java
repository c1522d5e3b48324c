package org.commentindex.internal.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commentindex.internal.dedup.verify.CopyEvidence;
import org.commentindex.internal.dedup.verify.CopySettings;
import org.commentindex.internal.dedup.verify.CopyVerifier;
import org.commentindex.internal.dedup.verify.Fingerprints;
import org.commentindex.internal.dedup.verify.RecordContent;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;

/**
 * Clusters records into comments. This is the definition of deduplication, as leader clustering
 * (Hartigan: Clustering Algorithms, 1975): in order of fullness, each record joins the first
 * canonical record that it is a verified copy of, or becomes canonical itself.
 */
final class CopyClusterer {
  /** More clusters with one fingerprint are not compared; bounds the work, as in the index. */
  private static final int MAX_CLUSTERS = CopySettings.DEFAULT.maxDocumentFrequency();

  private final List<CopyCluster> clusters = new ArrayList<>();
  private final Map<Long, IntArrayList> clustersByFingerprint = new HashMap<>();

  private CopyClusterer() {}

  /**
   * Returns the comments of some records. The order of the records does not matter.
   *
   * @param records records with distinct keys and without copies elsewhere
   */
  static List<Comment> cluster(List<CandidateRecord> records) {
    List<EquivalentRecords> units = EquivalentRecords.partition(records);
    units.sort(Comparator.comparing(EquivalentRecords::representative, CandidateRecord.FULLEST));
    CopyClusterer clusterer = new CopyClusterer();
    units.forEach(clusterer::add);
    Map<String, Integer> usedIds = new HashMap<>();
    return clusterer.clusters.stream().map(cluster -> toComment(cluster, usedIds)).toList();
  }

  private void add(EquivalentRecords unit) {
    RecordContent content = unit.representative().content();
    long[] fingerprints = content.shingles().fingerprints();
    IntIntHashMap sharedWeights = new IntIntHashMap();
    for (long fingerprint : fingerprints) {
      IntArrayList sharing = clustersByFingerprint.get(fingerprint);
      for (int i = 0; sharing != null && i < sharing.size(); i++) {
        sharedWeights.addTo(sharing.get(i), Fingerprints.weight(fingerprint));
      }
    }
    for (int candidate : Fingerprints.candidates(sharedWeights)) {
      if (clusters.get(candidate).addIfCopies(unit)) {
        return;
      }
    }
    for (long fingerprint : fingerprints) {
      IntArrayList sharing =
          clustersByFingerprint.computeIfAbsent(fingerprint, f -> new IntArrayList());
      if (sharing.size() < MAX_CLUSTERS) {
        sharing.add(clusters.size());
      }
    }
    clusters.add(new CopyCluster(unit));
  }

  private static Comment toComment(CopyCluster cluster, Map<String, Integer> usedIds) {
    CandidateRecord canonical = cluster.canonical();
    List<CandidateRecord> copies = cluster.copies();
    List<Occurrence> occurrences = new ArrayList<>();
    occurrences.add(Occurrence.original(canonical.record()));
    Map<Long, CopyEvidence> evidenceByContent = new HashMap<>();
    for (CandidateRecord copy : copies) {
      CopyEvidence evidence =
          evidenceByContent.computeIfAbsent(
              copy.content().contentKey(), key -> evidence(canonical.content(), copy.content()));
      occurrences.add(
          new Occurrence(
              copy.record(), evidence.kind(), evidence.similarity(), evidence.containment()));
    }
    return Comment.of(id(canonical, copies, usedIds), occurrences);
  }

  private static CopyEvidence evidence(RecordContent canonical, RecordContent other) {
    return CopyVerifier.verify(canonical, other)
        .orElseGet(() -> CopyVerifier.describe(canonical, other));
  }

  /**
   * Returns the service id of the fullest record with one, else an id derived from the words; a
   * derived id as well if the first one is taken.
   */
  private static String id(
      CandidateRecord canonical, List<CandidateRecord> copies, Map<String, Integer> usedIds) {
    String id =
        Stream.concat(Stream.of(canonical), copies.stream())
            .filter(candidate -> candidate.record().id() != null)
            .min(CandidateRecord.FULLEST)
            .map(candidate -> candidate.record().id())
            .orElseGet(() -> CommentIds.derive(canonical.content()));
    int uses = usedIds.merge(id, 1, Integer::sum);
    if (uses == 1) {
      return id;
    }
    return CommentIds.derive(canonical.content(), uses == 2 ? id : id + " " + uses);
  }
}
