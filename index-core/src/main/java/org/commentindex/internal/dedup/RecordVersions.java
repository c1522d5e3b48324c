package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.model.SourceRecord;

/**
 * The latest version of each record, if a run read some records again.
 *
 * @param current one record per key
 * @param replaced the versions of earlier runs that this run replaced, by key
 * @param unchanged number of records that equal one read earlier in this run
 */
record RecordVersions(
    List<CandidateRecord> current, Map<String, SourceRecord> replaced, long unchanged) {

  static RecordVersions of(List<CandidateRecord> records) {
    Map<String, CandidateRecord> newByKey = new HashMap<>();
    long unchanged = 0;
    List<CandidateRecord> seconds = new ArrayList<>();
    for (CandidateRecord candidate : records) {
      if (!candidate.isNew()) {
        continue;
      }
      CandidateRecord rival = newByKey.putIfAbsent(candidate.record().key(), candidate);
      if (rival == null) {
        continue;
      }
      if (rival.record().equals(candidate.record())) {
        unchanged++;
        continue;
      }
      boolean later = CandidateRecord.LATEST.compare(candidate, rival) < 0;
      if (later) {
        newByKey.put(candidate.record().key(), candidate);
      }
      CandidateRecord second = later ? rival : candidate;
      seconds.add(CandidateRecord.of(withSecondKey(second.record()), true));
    }
    List<CandidateRecord> current = new ArrayList<>(newByKey.values());
    Set<String> keys = new HashSet<>();
    seconds.sort(CandidateRecord.LATEST); // so that it does not matter which was read first
    seconds.stream().filter(second -> keys.add(second.record().key())).forEach(current::add);
    Map<String, SourceRecord> replaced = new HashMap<>();
    for (CandidateRecord candidate : records) {
      if (!candidate.isNew()) {
        if (newByKey.containsKey(candidate.record().key())) {
          replaced.put(candidate.record().key(), candidate.record());
        } else {
          current.add(candidate);
        }
      }
    }
    return new RecordVersions(current, replaced, unchanged + seconds.size() - keys.size());
  }

  /**
   * Returns a record with the key that it gets if its own belongs to another record of its source:
   * the source has one id twice with different words. The key is a hash of the words and the date,
   * so it is the same in every run.
   */
  static SourceRecord withSecondKey(SourceRecord record) {
    long key = Hashes.ofParts("second", record.key(), record.text(), String.valueOf(record.date()));
    return record.withKey(String.format("%016x", key));
  }

  /** Returns true if a record of this run replaced a different version of itself. */
  boolean isUpdate(SourceRecord record) {
    SourceRecord before = replaced.get(record.key());
    return before != null && !before.equals(record);
  }

  /** Returns true if a record of this run equals the version that it replaced. */
  boolean isUnchanged(SourceRecord record) {
    return record.equals(replaced.get(record.key()));
  }
}
