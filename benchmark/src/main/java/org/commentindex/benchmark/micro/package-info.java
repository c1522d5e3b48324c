/**
 * Benchmarks of single rooms, for JMH: so short that one may run them before and after each change.
 *
 * <p><em>In</em>: texts made up from a seed, so that every run has the same. <em>Out</em>: what JMH
 * prints. Start at {@link org.commentindex.benchmark.micro.CommentBenchmark}.
 */
@NullMarked
package org.commentindex.benchmark.micro;

import org.jspecify.annotations.NullMarked;
