package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.model.SourceRecord;

/**
 * Records with only the latest reading of each.
 *
 * @param current one record a key
 * @param replaced what was read earlier, by key
 * @param unchanged how many gave way to one that says the same
 */
record Readings(List<Known> current, Map<String, SourceRecord> replaced, long unchanged) {

  static Readings of(List<Known> records) {
    Map<String, Known> fresh = new HashMap<>();
    long same = 0;
    List<Known> seconds = new ArrayList<>();
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
        continue;
      }
      boolean later = Known.LATEST.compare(known, rival) < 0;
      if (later) {
        fresh.put(known.record().key(), known);
      }
      Known second = later ? rival : known;
      seconds.add(Known.of(underSecondKey(second.record()), true));
    }
    List<Known> current = new ArrayList<>(fresh.values());
    Set<String> keys = new HashSet<>();
    seconds.stream().filter(second -> keys.add(second.record().key())).forEach(current::add);
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
    return new Readings(current, replaced, same + seconds.size() - keys.size());
  }

  /**
   * A record under the key it has where another record of its source goes by its own: one id stands
   * there twice with different words. Told by the words, so that it is the same in every run.
   */
  static SourceRecord underSecondKey(SourceRecord record) {
    long key = Hashes.ofParts("second", record.key(), record.text(), String.valueOf(record.date()));
    return record.withKey(String.format("%016x", key));
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
