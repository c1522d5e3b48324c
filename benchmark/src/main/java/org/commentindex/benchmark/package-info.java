/**
 * How long the library takes, beside what it could take at best.
 *
 * <p><em>In</em>: an index and queries. <em>Out</em>: times, for people. Start at {@link
 * org.commentindex.benchmark.QueryTimes}.
 */
@NullMarked
package org.commentindex.benchmark;

import org.jspecify.annotations.NullMarked;
