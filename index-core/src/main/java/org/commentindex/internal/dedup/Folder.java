package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.List;
import org.commentindex.backend.FoldSink;
import org.commentindex.backend.Unfolded;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/** Folds copies. */
public final class Folder {
  private Folder() {}

  /** Folds the new comments of an index, tells the sink each change, and counts. */
  public static FoldCounts fold(Unfolded index, FoldSink sink) throws IOException {
    sink.replace(new int[0], List.of());
    return new FoldCounts(index.newComments(), 0, 0, 0, 0, 0);
  }

  /** The comment that a record is as long as no copy of it is known. */
  public static Comment alone(SourceRecord record) {
    throw new IllegalStateException("to be written: " + record);
  }

  /** Stub. */
  public static Comment provisional(SourceRecord record, List<Occurrence> copies) {
    throw new IllegalStateException("to be written: " + record + copies);
  }
}
