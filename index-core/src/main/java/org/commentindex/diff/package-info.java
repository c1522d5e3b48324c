/**
 * Differences between two texts in words: {@link org.commentindex.diff.WordDiff}. Used to show how
 * a copy differs from the canonical record.
 *
 * <p>Independent of the other packages. Uses java-diff-utils, which appears in no signature.
 */
@NullMarked
package org.commentindex.diff;

import org.jspecify.annotations.NullMarked;
