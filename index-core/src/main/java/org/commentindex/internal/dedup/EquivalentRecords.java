package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records that are one comment without comparing words: those with the same service id, or exact
 * copies without an id.
 */
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

  /** Partitions records. Records with one id but different authors are not equivalent. */
  static List<EquivalentRecords> partition(List<CandidateRecord> records) {
    Map<String, List<CandidateRecord>> groups = new HashMap<>();
    for (CandidateRecord candidate : records) {
      String id = candidate.content().id();
      String key = id != null ? "id " + id : "content " + candidate.content().contentKey();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate);
    }
    List<EquivalentRecords> partition = new ArrayList<>();
    for (List<CandidateRecord> group : groups.values()) {
      boolean hasId = group.getFirst().content().id() != null;
      group.sort(hasId ? CandidateRecord.LATEST : CandidateRecord.FULLEST);
      int from = partition.size();
      for (CandidateRecord candidate : group) {
        EquivalentRecords home = find(candidate, partition.subList(from, partition.size()));
        if (home == null) {
          partition.add(new EquivalentRecords(candidate));
        } else {
          home.others.add(candidate);
        }
      }
    }
    return partition;
  }

  private static @Nullable EquivalentRecords find(
      CandidateRecord candidate, List<EquivalentRecords> among) {
    for (EquivalentRecords records : among) {
      if (records.representative.content().mayShareAuthor(candidate.content())) {
        return records;
      }
    }
    return null;
  }
}
