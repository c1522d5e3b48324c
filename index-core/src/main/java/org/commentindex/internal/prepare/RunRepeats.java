package org.commentindex.internal.prepare;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.RecordPlace;
import org.commentindex.internal.dedup.RepeatedRecord;
import org.commentindex.internal.prepare.file.RunFiles;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;

/**
 * The records of a run that only repeat comments of the last commit in a file that is read for the
 * first time. They are added to their comments at the end, without deduplication. Thread-safe.
 */
final class RunRepeats {
  /** Maximum records; later ones are deduplicated. Bounds the memory. Chosen by hand. */
  private static final int MAX_RECORDS = 1_000_000;

  private final IndexBackend backend;
  private final Map<String, List<RecordPlace>> places = new TreeMap<>();
  private int records;

  RunRepeats(IndexBackend backend) {
    this.backend = backend;
  }

  /** Takes a record if it repeats a comment. */
  synchronized boolean take(Comment comment, SourceRecord record) {
    if (records >= MAX_RECORDS || !RepeatedRecord.of(comment, record)) {
      return false;
    }
    places.computeIfAbsent(comment.id(), id -> new ArrayList<>(1)).add(RecordPlace.of(record));
    records++;
    return true;
  }

  /** Receives records that must be deduplicated. */
  interface RecordAction {
    void on(SourceRecord record) throws IOException;
  }

  /**
   * What became of the records.
   *
   * @param added the number of records added to their comments
   * @param withdrawn the number of records whose comment this run removed afterwards
   */
  record Outcome(long added, long withdrawn) {}

  /**
   * Adds the records to their comments.
   *
   * @param files the files of the run, all read
   * @param others receives the records that cannot be added, because their file has another record
   *     with the same key, or their comment has too many
   */
  synchronized Outcome apply(RunFiles files, RecordAction others) throws IOException {
    LongIntHashMap counts = counts(files);
    long added = 0;
    long withdrawn = 0;
    for (Map.Entry<String, List<RecordPlace>> one : places.entrySet()) {
      List<RecordPlace> unique = new ArrayList<>();
      List<RecordPlace> rest = new ArrayList<>();
      one.getValue().forEach(place -> (counts.get(place.key()) > 1 ? rest : unique).add(place));
      if (!unique.isEmpty() && backend.addRepeats(one.getKey(), unique)) {
        added += unique.size();
      } else {
        rest.addAll(unique);
      }
      Comment comment = rest.isEmpty() ? null : backend.findById(one.getKey()).orElse(null);
      if (comment == null) {
        withdrawn += rest.size();
      } else {
        for (RecordPlace place : rest) {
          others.on(place.at(comment.canonicalRecord()));
        }
      }
    }
    return new Outcome(added, withdrawn);
  }

  /** Returns how many records of the files have each key of a repeated record. */
  private LongIntHashMap counts(RunFiles files) throws IOException {
    LongIntHashMap counts = new LongIntHashMap();
    if (records > 0) {
      places.values().forEach(all -> all.forEach(place -> counts.put(place.key(), 0)));
      files.forEachKey(
          key -> {
            if (counts.containsKey(key)) {
              counts.addTo(key, 1);
            }
          });
    }
    return counts;
  }
}
