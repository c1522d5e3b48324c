package org.commentindex.internal.dedup;

/**
 * What became of the comments that were new before folding; each is counted once.
 *
 * @param added still comments, and no record from before this run belongs to them
 * @param updated became the kept record of a comment that was there, or replaced an older reading
 *     of the same record
 * @param unchanged said just what was there under the same key
 * @param exact folded as exact copies
 * @param near folded as near copies
 * @param partial folded as partial copies
 */
public record FoldCounts(
    long added, long updated, long unchanged, long exact, long near, long partial) {}
