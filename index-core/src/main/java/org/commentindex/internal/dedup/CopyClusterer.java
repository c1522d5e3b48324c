package org.commentindex.internal.dedup;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commentindex.internal.dedup.verify.CopyEvidence;
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
  private final List<List<EquivalentRecords>> clusters = new ArrayList<>();
  private final Map<Long, List<Integer>> clustersByFingerprint = new HashMap<>();

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
    Set<String> usedIds = new HashSet<>();
    return clusterer.clusters.stream().map(cluster -> toComment(cluster, usedIds)).toList();
  }

  private void add(EquivalentRecords unit) {
    RecordContent content = unit.representative().content();
    long[] fingerprints = content.shingles().fingerprints();
    IntIntHashMap sharedWeights = new IntIntHashMap();
    for (long fingerprint : fingerprints) {
      for (int cluster : clustersByFingerprint.getOrDefault(fingerprint, List.of())) {
        sharedWeights.addTo(cluster, Fingerprints.weight(fingerprint));
      }
    }
    for (int candidate : Fingerprints.candidates(sharedWeights)) {
      List<EquivalentRecords> cluster = clusters.get(candidate);
      RecordContent canonical = cluster.getFirst().representative().content();
      if (CopyVerifier.verify(canonical, content).isPresent()) {
        cluster.add(unit);
        return;
      }
    }
    for (long fingerprint : fingerprints) {
      clustersByFingerprint
          .computeIfAbsent(fingerprint, f -> new ArrayList<>())
          .add(clusters.size());
    }
    clusters.add(new ArrayList<>(List.of(unit)));
  }

  private static Comment toComment(List<EquivalentRecords> cluster, Set<String> usedIds) {
    CandidateRecord canonical = cluster.getFirst().representative();
    List<CandidateRecord> copies = new ArrayList<>();
    for (EquivalentRecords unit : cluster) {
      copies.add(unit.representative());
      copies.addAll(unit.others());
    }
    copies.remove(canonical);
    copies.sort(CandidateRecord.BY_SOURCE);
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

  /** Returns the service id of the fullest record with one, or a derived id if that is taken. */
  private static String id(
      CandidateRecord canonical, List<CandidateRecord> copies, Set<String> usedIds) {
    String id =
        Stream.concat(Stream.of(canonical), copies.stream())
            .filter(candidate -> candidate.record().id() != null)
            .min(CandidateRecord.FULLEST)
            .map(candidate -> candidate.record().id())
            .orElse(null);
    if (id == null) {
      return CommentIds.derive(canonical.content());
    }
    return usedIds.add(id) ? id : CommentIds.derive(canonical.content(), id);
  }
}
