package org.commentindex.internal.dedup.verify;

import java.util.Optional;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

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

  /**
   * The same as {@link #verify(SourceRecord, SourceRecord)}, for contents that were computed
   * before.
   */
  public static Optional<CopyEvidence> verify(RecordContent canonical, RecordContent other) {
    return canonical.differsInSource(other) ? Optional.empty() : compare(canonical, other);
  }

  /** Compares two records apart from what distinguishes records of one source. */
  private static Optional<CopyEvidence> compare(RecordContent canonical, RecordContent other) {
    if (canonical.id() != null && other.id() != null) {
      return canonical.id().equals(other.id())
          ? sameId(canonical, other)
          : doublePost(canonical, other);
    }
    if (canonical.topic().isReplaced(other.topic())) {
      return Optional.empty();
    }
    if (canonical.isShort() || other.isShort()) {
      return canonical.isShortCopyOf(other) ? Optional.of(CopyEvidence.EXACT) : Optional.empty();
    }
    if (!canonical.mayShareAuthor(other) && !canonical.isOfMoment(other)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        new TextComparison(canonical.shingles(), other.shingles(), SETTINGS).verdict());
  }

  private static Optional<CopyEvidence> sameId(RecordContent canonical, RecordContent other) {
    return areOneById(canonical, other)
        ? Optional.of(describe(canonical, other))
        : Optional.empty();
  }

  private static Optional<CopyEvidence> doublePost(RecordContent canonical, RecordContent other) {
    boolean doublePost =
        canonical.exactCopyKey() != 0 && canonical.exactCopyKey() == other.exactCopyKey();
    return doublePost ? Optional.of(CopyEvidence.EXACT) : Optional.empty();
  }

  /**
   * Returns true if two records with equal ids are one comment. Within a source, they are its
   * versions unless the authors differ. Across sources, an equal id is not enough, since whoever
   * writes a file chooses its ids: the author or the words must agree, too. If the authors differ
   * or the times are days apart, the words must: one export shows names where another shows
   * nicknames or accounts, or two servers of one service count in the same way.
   */
  public static boolean areOneById(RecordContent one, RecordContent two) {
    if (one.source().equals(two.source())) {
      return one.mayShareAuthor(two);
    }
    if (!one.mayShareAuthor(two)) {
      return areEqual(one.date(), two.date()) && haveSimilarWords(one, two);
    }
    if (one.shingles().isEmpty() || two.shingles().isEmpty()) {
      return true;
    }
    boolean sameAuthor = areEqual(one.author(), two.author());
    return (sameAuthor && !PostingTime.areDaysApart(one.date(), two.date()))
        || haveSimilarWords(one, two);
  }

  private static boolean haveSimilarWords(RecordContent one, RecordContent two) {
    return one.shingles().textHash() == two.shingles().textHash()
        || describe(one, two).similarity() >= SETTINGS.minGroupSimilarity();
  }

  private static boolean areEqual(@Nullable Object one, @Nullable Object two) {
    return one != null && one.equals(two);
  }

  /**
   * Returns true if two records share enough fingerprints and are copies, apart from what
   * distinguishes records of one source.
   */
  public static boolean isCandidateAndCopy(RecordContent one, RecordContent two) {
    return Fingerprints.areCandidates(one.shingles().fingerprints(), two.shingles().fingerprints())
        && compare(one, two).isPresent();
  }

  /** Returns how a record differs from the canonical record, given that it is a copy. */
  public static CopyEvidence describe(RecordContent canonical, RecordContent other) {
    TextComparison comparison =
        new TextComparison(canonical.shingles(), other.shingles(), SETTINGS);
    CopyEvidence verdict = comparison.verdict();
    return verdict == null ? comparison.near() : verdict;
  }

  /** Returns false if two texts are certainly not similar enough for one near-duplicate group. */
  public static boolean mayBeNearDuplicates(ShingleBound one, ShingleBound two) {
    return Math.min(one.words(), two.words()) >= SETTINGS.minGroupWords()
        && one.maxSimilarity(two) >= SETTINGS.minGroupSimilarity();
  }

  /** Returns true if two texts are similar enough for one near-duplicate group. */
  public static boolean areNearDuplicates(ShingleSet one, ShingleSet two) {
    return Math.min(one.own().size(), two.own().size()) >= SETTINGS.minGroupWords()
        && new TextComparison(one, two, SETTINGS).near().similarity()
            >= SETTINGS.minGroupSimilarity();
  }
}
