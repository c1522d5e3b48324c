/**
 * What every format of a source stands on: its beginning, its text, where its records go.
 *
 * <p>In: the bytes of a source. Out: calls of a {@link
 * org.commentindex.internal.read.base.RecordSink}. Start at {@link
 * org.commentindex.internal.read.base.RecordFormat}.
 *
 * <p>Knows no format, so that formats may stand in rooms of their own.
 */
@NullMarked
package org.commentindex.internal.read.base;

import org.jspecify.annotations.NullMarked;
