/**
 * What the library costs, beside others that are given the same comments and queries in the same
 * run.
 *
 * <p><em>In</em>: a file of comments, a file of queries. <em>Out</em>: a folder a run, with every
 * measurement and a page for people. Start at {@link org.commentindex.benchmark.Benchmark}: one
 * command a class.
 */
@NullMarked
package org.commentindex.benchmark;

import org.jspecify.annotations.NullMarked;
