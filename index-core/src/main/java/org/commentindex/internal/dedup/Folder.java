package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commentindex.backend.FoldSink;
import org.commentindex.backend.Unfolded;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/**
 * Folds copies.
 *
 * <p>What comes out is a function of the set of records alone: go through them fullest first; each
 * joins the first kept record that it is verified against, else is kept itself. Neither the order
 * of arrival nor how the records were cut into runs matters, with one exception that {@link
 * CopySettings#crowd()} makes: where more different comments than that share all the fingerprints
 * that two copies share, the two are found if they come before the crowd is there, and not later.
 */
public final class Folder {
  private final Unfolded index;
  private final FoldSink sink;
  private final Tally tally = new Tally();

  private Folder(Unfolded index, FoldSink sink) {
    this.index = index;
    this.sink = sink;
  }

  /** Folds the new comments of an index, tells the sink each change, and counts. */
  public static FoldCounts fold(Unfolded index, FoldSink sink) throws IOException {
    return new Folder(index, sink).fold();
  }

  /** The comment that a record is as long as no copy of it is known. */
  public static Comment alone(SourceRecord record) {
    String id = record.id() != null ? record.id() : CommentIds.derived(Likeness.of(record));
    return Comment.of(id, List.of(Occurrence.original(record)));
  }

  /** The key under which a record is kept where another one of its source goes by its own. */
  public static String secondKey(SourceRecord record) {
    return Readings.underSecondKey(record).key();
  }

  /**
   * What a record and its known copies are as long as no other copy is known: one comment, more if
   * they are no copies of each other after all.
   *
   * @param copies further records of the same comment, as a source tells; may be empty
   */
  public static List<Comment> provisional(SourceRecord record, List<Occurrence> copies) {
    if (copies.isEmpty()) {
      return List.of(alone(record));
    }
    List<Known> records = new ArrayList<>();
    records.add(Known.of(record, true));
    copies.forEach(copy -> records.add(Known.of(copy.record(), true)));
    return Greedy.fold(Readings.of(records).current());
  }

  private FoldCounts fold() throws IOException {
    Closure closure = new Closure(index, CopySettings.DEFAULT.crowd());
    for (int comment = 0; comment < index.size(); comment++) {
      if (index.isNew(comment)) {
        int[] together = closure.of(comment);
        if (together.length == 1) {
          tally.added();
        } else if (together.length > 1) {
          foldAnew(together);
        }
      }
    }
    return tally.counts();
  }

  private void foldAnew(int[] numbers) throws IOException {
    Map<Integer, Comment> before = new TreeMap<>();
    List<Known> records = new ArrayList<>();
    for (int number : numbers) {
      Comment comment = index.load(number);
      before.put(number, comment);
      for (Occurrence occurrence : comment.occurrences()) {
        records.add(Known.of(occurrence.record(), index.isNew(number)));
      }
    }
    Readings readings = Readings.of(records);
    List<Comment> after = Greedy.fold(readings.current());
    tally.add(readings, after);
    tell(before, after);
  }

  /** Tells only what differs. */
  private void tell(Map<Integer, Comment> before, List<Comment> after) throws IOException {
    Set<Comment> put = new LinkedHashSet<>(after);
    Ints removed = new Ints();
    before.forEach(
        (number, comment) -> {
          if (!put.remove(Comment.of(comment.id(), comment.occurrences()))) {
            removed.add(number);
          }
        });
    if (removed.size() > 0) {
      sink.replace(removed.toArray(), List.copyOf(put));
    }
  }
}
