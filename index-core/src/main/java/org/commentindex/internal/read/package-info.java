/**
 * Reads files: detects their format from their content and streams their records.
 *
 * <p>In: paths or a stream. Out: {@link org.commentindex.source.RawRecord}s, and a rejection or a
 * warning for each part that was not read. Start at {@link
 * org.commentindex.internal.read.SourceReader}; a new format is one class that implements {@code
 * RecordFormat} and one line in {@code Formats}.
 *
 * <p>Does not depend on indexes, deduplication or cited URLs. E-mail and network addresses are
 * removed from the names of authors.
 */
@NullMarked
package org.commentindex.internal.read;

import org.jspecify.annotations.NullMarked;
