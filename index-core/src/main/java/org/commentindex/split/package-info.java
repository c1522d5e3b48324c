/**
 * Splitting pasted text into pieces, each of which is a potential comment.
 *
 * <p>A {@link org.commentindex.split.SplitRule} is a way to split. Each {@link
 * org.commentindex.split.Piece} has its lines, the rule that set its start and the confidence of
 * that rule. All records and enums are immutable and thread-safe.
 */
@NullMarked
package org.commentindex.split;

import org.jspecify.annotations.NullMarked;
