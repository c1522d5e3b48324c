package org.commentindex.internal.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.commentindex.internal.lucene.document.CommentLoader;
import org.commentindex.model.Comment;
import org.commentindex.search.Hit;

/**
 * Reads the comments of hits in batches. Within a batch, stored fields are read in document order,
 * because doc values only advance, and hits are handed over in order of rank. Not thread-safe.
 */
public final class HitBatches {
  /**
   * Maximum number of comments in memory. Larger than the default number of hits (10), so that most
   * results are one batch; chosen by hand.
   */
  private static final int BATCH = 32;

  private static final Comparator<Found> BY_DOCUMENT =
      Comparator.comparingInt(found -> found.hit().doc);

  private final StoredFields stored;
  private final CommentLoader loader;
  private final HitFactory factory;
  private final Consumer<Hit> action;
  private final List<Found> batch = new ArrayList<>();

  /** A hit and its index in the batch. */
  private record Found(int index, int rank, ScoreDoc hit) {}

  /** Creates a hit from a comment. */
  public interface HitFactory {
    Hit hit(int rank, double score, Comment comment) throws IOException;
  }

  public HitBatches(
      StoredFields stored, CommentLoader loader, HitFactory factory, Consumer<Hit> action) {
    this.stored = stored;
    this.loader = loader;
    this.factory = factory;
    this.action = action;
  }

  /** Adds the next hit, to be handed over with its batch. */
  public void add(int rank, ScoreDoc found) throws IOException {
    batch.add(new Found(batch.size(), rank, found));
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  /** Hands over the hits of an incomplete batch. */
  public void handOver() throws IOException {
    List<Found> byDocument = new ArrayList<>(batch);
    byDocument.sort(BY_DOCUMENT);
    Comment[] comments = new Comment[batch.size()];
    for (Found found : byDocument) {
      int document = found.hit().doc;
      comments[found.index()] = loader.load(stored, document);
    }
    for (Found found : batch) {
      double score = score(found.hit());
      action.accept(factory.hit(found.rank(), score, comments[found.index()]));
    }
    batch.clear();
  }

  private static double score(ScoreDoc found) {
    return found instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score
        ? score
        : 0.0;
  }
}
