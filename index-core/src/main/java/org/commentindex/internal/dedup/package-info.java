/** Finds which records are copies of one comment, and folds them. */
@NullMarked
package org.commentindex.internal.dedup;

import org.jspecify.annotations.NullMarked;
