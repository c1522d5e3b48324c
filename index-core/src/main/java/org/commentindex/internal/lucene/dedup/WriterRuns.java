package org.commentindex.internal.lucene.dedup;

/**
 * The numbers of indexing runs in the serial numbers of documents.
 *
 * @param first the first run after the last commit
 * @param current the run whose documents are not deduplicated yet
 */
public record WriterRuns(long first, long current) {}
