package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.internal.dedup.verify.CopyVerifier;
import org.commentindex.internal.dedup.verify.RecordContent;
import org.jspecify.annotations.Nullable;

/** Records that are one comment by their id, or exact copies without an id. */
final class EquivalentRecords {
  private final CandidateRecord representative;
  private final List<CandidateRecord> others = new ArrayList<>();

  private EquivalentRecords(CandidateRecord representative) {
    this.representative = representative;
  }

  /** Returns the record that is compared with other records. */
  CandidateRecord representative() {
    return representative;
  }

  List<CandidateRecord> others() {
    return others;
  }

  /** Partitions records. Those with one id need more in common to be equivalent. */
  static List<EquivalentRecords> partition(List<CandidateRecord> records) {
    Map<String, List<CandidateRecord>> groups = new HashMap<>();
    for (CandidateRecord candidate : records) {
      String id = candidate.content().id();
      String key = id != null ? "id " + id : "text " + candidate.content().exactCopyKey();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate);
    }
    List<EquivalentRecords> partition = new ArrayList<>();
    for (List<CandidateRecord> group : groups.values()) {
      boolean hasId = group.getFirst().content().id() != null;
      group.sort(hasId ? CandidateRecord.LATEST : CandidateRecord.FULLEST);
      List<EquivalentRecords> found = new ArrayList<>();
      Map<String, Integer> countBySource = new HashMap<>();
      for (CandidateRecord candidate : group) {
        EquivalentRecords home = home(candidate, found, countBySource);
        if (home == null) {
          found.add(new EquivalentRecords(candidate));
        } else {
          home.others.add(candidate);
        }
      }
      partition.addAll(found);
    }
    return partition;
  }

  /**
   * Returns the records that a record is equivalent to, or null. Equal records that are different
   * comments within a source are equivalent to those of the same rank in other sources.
   */
  private static @Nullable EquivalentRecords home(
      CandidateRecord candidate,
      List<EquivalentRecords> among,
      Map<String, Integer> countBySource) {
    RecordContent content = candidate.content();
    if (content.isCountedBySource()) {
      int rank = countBySource.merge(content.source(), 1, Integer::sum) - 1;
      return rank < among.size() ? among.get(rank) : null;
    }
    for (EquivalentRecords records : among) {
      if (content.id() == null
          || CopyVerifier.areOneById(records.representative.content(), content)) {
        return records;
      }
    }
    return null;
  }
}
