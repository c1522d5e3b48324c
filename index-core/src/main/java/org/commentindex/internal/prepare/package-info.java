/**
 * What happens between two commits: records as read become records in plain text, are added as they
 * come on several threads, folded, tagged and committed.
 *
 * <p>In: {@link org.commentindex.source.RawRecord}s. Out: an {@link
 * org.commentindex.backend.IndexBackend} with comments, and the report. Start at {@link
 * org.commentindex.internal.prepare.IndexingRun}. The same for every backend; knows no file formats
 * and no Lucene.
 */
@NullMarked
package org.commentindex.internal.prepare;

import org.jspecify.annotations.NullMarked;
