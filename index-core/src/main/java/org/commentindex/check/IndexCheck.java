package org.commentindex.check;

import java.util.List;

/**
 * The outcome of a check of an index. Immutable.
 *
 * @param files the number of files of the index
 * @param bytes their size in bytes
 * @param comments the number of comments; 0 if they cannot be counted
 * @param sampled the number of comments that were looked for by their own words
 * @param findings what is wrong; empty if the index is sound
 */
public record IndexCheck(
    long files, long bytes, long comments, int sampled, List<IndexFinding> findings) {
  public IndexCheck {
    findings = List.copyOf(findings);
  }

  /** {@return true if nothing is wrong} */
  public boolean isSound() {
    return findings.isEmpty();
  }
}
