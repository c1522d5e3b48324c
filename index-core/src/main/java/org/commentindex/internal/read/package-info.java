/**
 * Reads files: finds their format from their content and streams their records.
 *
 * <p>In: paths or a stream. Out: {@link org.commentindex.source.RawRecord}s, and a rejection or a
 * remark for whatever was not read. Start at {@link org.commentindex.internal.read.SourceReader}; a
 * new format is one class that implements {@code RecordFormat} and one line in {@code Formats}.
 *
 * <p>Knows nothing of indexes, copies or cited URLs. No e-mail or network address is taken from a
 * field.
 */
@NullMarked
package org.commentindex.internal.read;

import org.jspecify.annotations.NullMarked;
