package org.commentindex.internal.dedup;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.verify.CopySettings;
import org.commentindex.internal.dedup.verify.RecordContent;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/**
 * Decides which records are one comment and merges them.
 *
 * <p>The result is a function of the set of records: see {@link CopyClusterer}. Neither the order
 * of the records nor their division into runs matters, with one exception caused by {@link
 * CopySettings#maxDocumentFrequency()}: two copies whose shared fingerprints all exceed the maximum
 * document frequency are found only if they are indexed before it is reached.
 */
public final class Deduplicator {
  private final DeduplicationInput index;
  private final DeduplicationSink sink;
  private final PhaseProgress progress;
  private final OutcomeCounter outcomes = new OutcomeCounter();

  private Deduplicator(DeduplicationInput index, DeduplicationSink sink, PhaseProgress progress) {
    this.index = index;
    this.sink = sink;
    this.progress = progress;
  }

  /** Deduplicates the new comments of an index and passes every change to the sink. */
  public static DeduplicationCounts deduplicate(
      DeduplicationInput index, DeduplicationSink sink, PhaseProgress progress) throws IOException {
    return new Deduplicator(index, sink, progress).deduplicate();
  }

  /** Returns the comment that consists of one record. */
  public static Comment single(SourceRecord record) {
    String id = record.id() != null ? record.id() : CommentIds.derive(RecordContent.of(record));
    return Comment.of(id, List.of(Occurrence.original(record)));
  }

  /** Returns the key that a record gets if its own belongs to another record of its source. */
  public static String secondKey(SourceRecord record) {
    return RecordVersions.withSecondKey(record).key();
  }

  /**
   * Returns the comments of a record and its known copies before they are compared with the index:
   * one comment, or several if they turn out not to be copies.
   *
   * @param copies further records of the same comment, as stated by the source; may be empty
   */
  public static List<Comment> provisional(SourceRecord record, List<Occurrence> copies) {
    if (copies.isEmpty()) {
      return List.of(single(record));
    }
    List<CandidateRecord> records = new ArrayList<>();
    records.add(CandidateRecord.of(record, true));
    copies.forEach(copy -> records.add(CandidateRecord.of(copy.record(), true)));
    return CopyClusterer.cluster(RecordVersions.of(records).current());
  }

  private DeduplicationCounts deduplicate() throws IOException {
    int[] added = index.added();
    if (added.length == 0) {
      return outcomes.counts();
    }
    ComponentFinder components =
        new ComponentFinder(index, CopySettings.DEFAULT.maxDocumentFrequency());
    for (int i = 0; i < added.length; i++) {
      progress.at(i, added.length);
      int[] component = components.find(added[i]);
      if (component.length == 1) {
        outcomes.countAdded();
      } else if (component.length > 1) {
        cluster(component);
      }
    }
    return outcomes.counts();
  }

  private void cluster(int[] component) throws IOException {
    Map<Integer, Comment> before = new TreeMap<>();
    List<CandidateRecord> records = new ArrayList<>();
    for (int number : component) {
      Comment comment = index.load(number);
      before.put(number, comment);
      for (Occurrence occurrence : comment.occurrences()) {
        records.add(CandidateRecord.of(occurrence.record(), index.isNew(number)));
      }
    }
    RecordVersions versions = RecordVersions.of(records);
    List<Comment> after = CopyClusterer.cluster(versions.current());
    outcomes.count(versions, after);
    replaceChanged(before, FirstRuns.of(before.values(), after));
  }

  private void replaceChanged(Map<Integer, Comment> before, List<Comment> after)
      throws IOException {
    Set<Comment> added = new LinkedHashSet<>(after);
    IntArrayList removed = new IntArrayList();
    before.forEach(
        (number, comment) -> {
          Comment same = Comment.of(comment.id(), comment.occurrences());
          if (!added.remove(same.withAdded(comment.added()))) {
            removed.add(number);
          }
        });
    if (!removed.isEmpty()) {
      sink.replace(removed.toArray(), List.copyOf(added));
    }
  }
}
