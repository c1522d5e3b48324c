/**
 * Types shared by all formats: the head of a source, its text, the sink for its records.
 *
 * <p>In: the bytes of a source. Out: calls of a {@link
 * org.commentindex.internal.read.base.RecordSink}. Start at {@link
 * org.commentindex.internal.read.base.RecordFormat}.
 *
 * <p>Does not depend on any format, so that formats can be packages of their own.
 */
@NullMarked
package org.commentindex.internal.read.base;

import org.jspecify.annotations.NullMarked;
