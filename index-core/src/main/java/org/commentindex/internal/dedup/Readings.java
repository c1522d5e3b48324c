package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.model.SourceRecord;

/**
 * Records with only the latest reading of each.
 *
 * @param current one record a key
 * @param replaced what was read earlier, by key
 * @param updated how many readings of this run gave way to another of this run that says otherwise
 * @param unchanged how many gave way to one that says the same
 */
record Readings(
    List<Known> current, Map<String, SourceRecord> replaced, long updated, long unchanged) {

  static Readings of(List<Known> records) {
    Map<String, Known> fresh = new HashMap<>();
    long same = 0;
    long other = 0;
    for (Known known : records) {
      if (!known.fresh()) {
        continue;
      }
      Known rival = fresh.putIfAbsent(known.record().key(), known);
      if (rival == null) {
        continue;
      }
      if (rival.record().equals(known.record())) {
        same++;
      } else {
        other++;
      }
      if (Known.LATEST.compare(known, rival) < 0) {
        fresh.put(known.record().key(), known);
      }
    }
    List<Known> current = new ArrayList<>(fresh.values());
    Map<String, SourceRecord> replaced = new HashMap<>();
    for (Known known : records) {
      if (!known.fresh()) {
        if (fresh.containsKey(known.record().key())) {
          replaced.put(known.record().key(), known.record());
        } else {
          current.add(known);
        }
      }
    }
    return new Readings(current, replaced, other, same);
  }

  /** Whether a record of this run replaced another reading that said otherwise. */
  boolean isUpdate(SourceRecord record) {
    SourceRecord before = replaced.get(record.key());
    return before != null && !before.equals(record);
  }

  /** Whether a record of this run says what was there. */
  boolean isUnchanged(SourceRecord record) {
    return record.equals(replaced.get(record.key()));
  }
}
