/**
 * Child processes, so that engines do not share a heap, compiled code or Java options.
 *
 * <p><em>In</em>: an engine, a file. <em>Out</em>: measurements, one JSON object per line on the
 * child's standard output. Start at {@link org.commentindex.benchmark.process.ChildJvm}.
 */
@NullMarked
package org.commentindex.benchmark.process;

import org.jspecify.annotations.NullMarked;
