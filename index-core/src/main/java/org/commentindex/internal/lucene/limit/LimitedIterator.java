package org.commentindex.internal.lucene.limit;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.commentindex.backend.Deadline;

/** An iterator of documents that checks a deadline from time to time. */
public final class LimitedIterator extends FilterDocIdSetIterator {
  /** Documents between two checks: about a millisecond where one value is read for each. */
  private static final int DOCUMENTS = 4096;

  private final Deadline deadline;
  private int left = DOCUMENTS;

  public LimitedIterator(DocIdSetIterator in, Deadline deadline) {
    super(in);
    this.deadline = deadline;
  }

  @Override
  public int nextDoc() throws IOException {
    count();
    return in.nextDoc();
  }

  @Override
  public int advance(int target) throws IOException {
    count();
    return in.advance(target);
  }

  private void count() throws IOException {
    if (--left == 0) {
      deadline.check();
      left = DOCUMENTS;
    }
  }
}
