package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.internal.dedup.verify.CopyVerifier;
import org.commentindex.internal.dedup.verify.RecordContent;

/** A canonical record with its verified copies: the records of one comment. */
final class CopyCluster {
  private final CandidateRecord canonical;
  private final List<CandidateRecord> copies = new ArrayList<>();

  /** The distinct contents of the records, by source. */
  private final Map<String, Map<Long, RecordContent>> contentsBySource = new HashMap<>();

  CopyCluster(EquivalentRecords unit) {
    canonical = unit.representative();
    copies.addAll(unit.others());
    note(canonical);
    unit.others().forEach(this::note);
  }

  CandidateRecord canonical() {
    return canonical;
  }

  /** Returns the records other than the canonical one, by source. */
  List<CandidateRecord> copies() {
    return copies.stream().sorted(CandidateRecord.BY_SOURCE).toList();
  }

  /**
   * Adds records if they are copies of the canonical record. Two records of one source that are
   * different comments are never in one cluster, even if both are copies of a record of another
   * source.
   */
  boolean addIfCopies(EquivalentRecords unit) {
    RecordContent content = unit.representative().content();
    if (CopyVerifier.verify(canonical.content(), content).isEmpty()
        || differs(unit.representative())
        || unit.others().stream().anyMatch(this::differs)) {
      return false;
    }
    copies.add(unit.representative());
    copies.addAll(unit.others());
    note(unit.representative());
    unit.others().forEach(this::note);
    return true;
  }

  private boolean differs(CandidateRecord record) {
    return contentsBySource.getOrDefault(record.record().source(), Map.of()).values().stream()
        .anyMatch(content -> content.differsInSource(record.content()));
  }

  private void note(CandidateRecord record) {
    RecordContent content = record.content();
    contentsBySource
        .computeIfAbsent(content.source(), source -> new HashMap<>())
        .putIfAbsent(content.contentKey(), content);
  }
}
