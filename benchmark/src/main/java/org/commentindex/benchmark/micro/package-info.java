/**
 * JMH benchmarks of single packages, short enough to run before and after a change.
 *
 * <p><em>In</em>: text generated from a seed, the same in every run. <em>Out</em>: JMH's output.
 * Start at {@link org.commentindex.benchmark.micro.CommentBenchmark}.
 */
@NullMarked
package org.commentindex.benchmark.micro;

import org.jspecify.annotations.NullMarked;
