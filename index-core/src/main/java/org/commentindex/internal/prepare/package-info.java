/**
 * An indexing run: converts records to plain text, adds them on several threads, deduplicates, tags
 * and commits.
 *
 * <p>Input: {@link org.commentindex.source.RawRecord}s. Output: an {@link
 * org.commentindex.backend.IndexBackend} with comments, and the report. Start at {@link
 * org.commentindex.internal.prepare.IndexingRun}. Independent of the backend, of file formats and
 * of Lucene.
 */
@NullMarked
package org.commentindex.internal.prepare;

import org.jspecify.annotations.NullMarked;
