package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.model.Comment;
import org.commentindex.query.Hit;

/**
 * Reads the comments of hits some at a time, in the order in which they are stored, so that what
 * stands together is read together; hands the hits over in order of rank. Not thread-safe.
 */
final class HitBatches {
  /** Most answers are one batch; of longer ones few comments are held at once. */
  private static final int BATCH = 32;

  private static final Comparator<Found> AS_STORED =
      Comparator.comparingInt(found -> found.hit().doc);

  private final StoredFields stored;
  private final GroupValues groups;
  private final Making making;
  private final Consumer<Hit> action;
  private final List<Found> batch = new ArrayList<>();

  /** A hit and its place in the batch. */
  private record Found(int place, int rank, ScoreDoc hit) {}

  /** What makes a hit of a comment. */
  interface Making {
    Hit hit(int rank, double score, Comment comment) throws IOException;
  }

  HitBatches(StoredFields stored, GroupValues groups, Making making, Consumer<Hit> action) {
    this.stored = stored;
    this.groups = groups;
    this.making = making;
    this.action = action;
  }

  /** The next hit; handed over now or later. */
  void add(int rank, ScoreDoc found) throws IOException {
    batch.add(new Found(batch.size(), rank, found));
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  /** Hands over all that were not yet. */
  void handOver() throws IOException {
    List<Found> asStored = new ArrayList<>(batch);
    asStored.sort(AS_STORED);
    Comment[] comments = new Comment[batch.size()];
    for (Found found : asStored) {
      int document = found.hit().doc;
      comments[found.place()] = groups.addedTo(CommentSerializer.load(stored, document), document);
    }
    for (Found found : batch) {
      double score = score(found.hit());
      action.accept(making.hit(found.rank(), score, comments[found.place()]));
    }
    batch.clear();
  }

  private static double score(ScoreDoc found) {
    return found instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score
        ? score
        : 0.0;
  }
}
