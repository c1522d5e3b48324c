package org.commentindex.internal.dedup;

import java.util.Optional;
import org.commentindex.model.SourceRecord;

/** Decides whether two records are copies of one comment, and says why. Thread-safe. */
public final class CopyCheck {
  private static final CopySettings SETTINGS = CopySettings.DEFAULT;

  private CopyCheck() {}

  /**
   * How a record stands to one that was kept; empty if it is another comment. Whether it is does
   * not depend on which of the two was kept.
   */
  public static Optional<Evidence> compare(SourceRecord kept, SourceRecord other) {
    return compare(Likeness.of(kept), Likeness.of(other));
  }

  /** Whether folding takes two records with different words for copies. */
  static boolean related(Likeness one, Likeness two) {
    return Fingerprints.share(one.wording().fingerprints(), two.wording().fingerprints())
        && compare(one, two).isPresent();
  }

  static Optional<Evidence> compare(Likeness kept, Likeness other) {
    if (!kept.mayShareAuthor(other)) {
      return Optional.empty();
    }
    if (kept.id() != null && other.id() != null) {
      if (kept.id().equals(other.id())) {
        return Optional.of(sameComment(kept, other));
      }
      boolean doublePost = kept.clique() != 0 && kept.clique() == other.clique();
      return doublePost ? Optional.of(Evidence.EXACT) : Optional.empty();
    }
    if (kept.isShort() || other.isShort()) {
      boolean same =
          kept.source().equals(other.source()) && kept.wording().exact() == other.wording().exact();
      return same ? Optional.of(Evidence.EXACT) : Optional.empty();
    }
    return Optional.ofNullable(new Comparison(kept.wording(), other.wording(), SETTINGS).verdict());
  }

  /** How a record stands to a kept one of which it is known to be a copy. */
  static Evidence sameComment(Likeness kept, Likeness other) {
    Comparison comparison = new Comparison(kept.wording(), other.wording(), SETTINGS);
    Evidence verdict = comparison.verdict();
    return verdict == null ? comparison.near() : verdict;
  }
}
