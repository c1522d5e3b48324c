/**
 * Differences between two texts in words: {@link org.commentindex.diff.WordDiff}. It shows in what
 * a copy differs from its comment.
 *
 * <p>Depends on nothing of this project; java-diff-utils computes the differences and does not show
 * in any signature.
 */
@NullMarked
package org.commentindex.diff;

import org.jspecify.annotations.NullMarked;
