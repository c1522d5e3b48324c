package org.commentindex.internal.dedup;

/**
 * The outcomes of the records that were new before deduplication. Each record is counted once.
 *
 * @param added became comments without records of earlier runs
 * @param updated became the canonical record of an existing comment, or replaced an earlier version
 *     of the same record
 * @param unchanged equal the existing record with the same key
 * @param exact merged as exact copies
 * @param near merged as near copies
 * @param partial merged as partial copies
 */
public record DeduplicationCounts(
    long added, long updated, long unchanged, long exact, long near, long partial) {}
