/**
 * Processes of their own, so that the heap and the compiled code of one engine do not help or
 * hinder another.
 *
 * <p><em>In</em>: an engine, a file. <em>Out</em>: measurements, one JSON object a line on the
 * child's standard output. Start at {@link org.commentindex.benchmark.process.ChildJvm}.
 */
@NullMarked
package org.commentindex.benchmark.process;

import org.jspecify.annotations.NullMarked;
