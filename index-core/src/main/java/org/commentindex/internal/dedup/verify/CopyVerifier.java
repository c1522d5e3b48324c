package org.commentindex.internal.dedup.verify;

import java.util.Optional;
import org.commentindex.model.SourceRecord;

/** Decides whether two records are copies of one comment. Thread-safe. */
public final class CopyVerifier {
  private static final CopySettings SETTINGS = CopySettings.DEFAULT;

  private CopyVerifier() {}

  /**
   * Returns how a record is a copy of the canonical record, or empty if it is another comment.
   * Whether the result is empty does not depend on the order of the arguments.
   */
  public static Optional<CopyEvidence> verify(SourceRecord canonical, SourceRecord other) {
    return verify(RecordContent.of(canonical), RecordContent.of(other));
  }

  /** As {@link #verify(SourceRecord, SourceRecord)}, for contents that were computed before. */
  public static Optional<CopyEvidence> verify(RecordContent canonical, RecordContent other) {
    if (!canonical.mayShareAuthor(other)) {
      return Optional.empty();
    }
    if (canonical.id() != null && other.id() != null) {
      if (canonical.id().equals(other.id())) {
        return Optional.of(describe(canonical, other));
      }
      boolean doublePost =
          canonical.exactCopyKey() != 0 && canonical.exactCopyKey() == other.exactCopyKey();
      return doublePost ? Optional.of(CopyEvidence.EXACT) : Optional.empty();
    }
    if (canonical.isShort() || other.isShort()) {
      boolean same =
          canonical.source().equals(other.source())
              && canonical.shingles().textHash() == other.shingles().textHash();
      return same ? Optional.of(CopyEvidence.EXACT) : Optional.empty();
    }
    return Optional.ofNullable(
        new TextComparison(canonical.shingles(), other.shingles(), SETTINGS).verdict());
  }

  /** Returns true if two records share enough fingerprints and are verified copies. */
  public static boolean isCandidateAndCopy(RecordContent one, RecordContent two) {
    return Fingerprints.areCandidates(one.shingles().fingerprints(), two.shingles().fingerprints())
        && verify(one, two).isPresent();
  }

  /** Returns how a record differs from the canonical record, given that it is a copy. */
  public static CopyEvidence describe(RecordContent canonical, RecordContent other) {
    TextComparison comparison =
        new TextComparison(canonical.shingles(), other.shingles(), SETTINGS);
    CopyEvidence verdict = comparison.verdict();
    return verdict == null ? comparison.near() : verdict;
  }

  /** Returns true if two texts are similar enough for one near-duplicate group. */
  public static boolean areNearDuplicates(ShingleSet one, ShingleSet two) {
    return Math.min(one.own().size(), two.own().size()) >= SETTINGS.minGroupWords()
        && new TextComparison(one, two, SETTINGS).near().similarity()
            >= SETTINGS.minGroupSimilarity();
  }
}
