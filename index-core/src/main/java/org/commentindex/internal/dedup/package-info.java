/**
 * Finds which records are copies of one comment, and folds them.
 *
 * <p>In comes an index at the end of a run ({@link Unfolded}); out go the comments that replace
 * others ({@link FoldSink}). Start at {@link Folder}. {@link Marks} says by which values comments
 * that may be copies are found, {@link CopyCheck} whether two are, {@link CopySettings} from where
 * on. What a copy is depends on the records alone; how comments are kept is not known here.
 */
@NullMarked
package org.commentindex.internal.dedup;

import org.jspecify.annotations.NullMarked;
