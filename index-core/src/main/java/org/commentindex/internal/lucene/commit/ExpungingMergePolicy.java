package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the segments with deleted documents at each commit. Lucene counts deleted documents in
 * document frequencies and field lengths until a merge, so scores would depend on the history of an
 * index and not on its comments alone.
 *
 * <p>A large segment is rewritten only if more than one in {@value #MIN_DOCUMENTS_PER_DELETION} of
 * its documents are deleted, since a commit of one edit must not rewrite the whole index. Until
 * then a document frequency is too high by at most that share. {@code TieredMergePolicy} has one
 * share for segments of all sizes.
 */
public final class ExpungingMergePolicy extends FilterMergePolicy {
  /** Documents up to which a segment is always rewritten. Chosen by hand. */
  static final int SMALL_SEGMENT = 100_000;

  /** Documents of a large segment per deleted one that is left in it. Chosen by hand. */
  static final int MIN_DOCUMENTS_PER_DELETION = 100;

  private volatile boolean all;

  public ExpungingMergePolicy(MergePolicy in) {
    super(in);
  }

  /** Sets whether large segments are rewritten for a single deletion, too. Thread-safe. */
  public void expungeAll(boolean value) {
    all = value;
  }

  @Override
  public @Nullable MergeSpecification findForcedDeletesMerges(
      SegmentInfos segments, MergeContext context) throws IOException {
    Set<SegmentCommitInfo> merging = context.getMergingSegments();
    @Nullable MergeSpecification merges = null;
    for (SegmentCommitInfo segment : segments) {
      int deleted = context.numDeletesToMerge(segment);
      int documents = segment.info.maxDoc();
      boolean always = all || documents <= SMALL_SEGMENT;
      if (deleted > 0
          && (always || (long) deleted * MIN_DOCUMENTS_PER_DELETION > documents)
          && !merging.contains(segment)) {
        merges = merges == null ? new MergeSpecification() : merges;
        merges.add(new OneMerge(List.of(segment)));
      }
    }
    return merges;
  }
}
