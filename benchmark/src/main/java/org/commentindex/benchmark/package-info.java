/**
 * The benchmark program: measures throughput, latency, CPU time, memory and index size of the
 * library and of other engines, with the same comments and queries in the same run.
 *
 * <p><em>In</em>: a file of comments, a file of queries. <em>Out</em>: one folder per run with all
 * measurements and a page that summarizes them. Start at {@link
 * org.commentindex.benchmark.Benchmark}; each command is a class.
 */
@NullMarked
package org.commentindex.benchmark;

import org.jspecify.annotations.NullMarked;
