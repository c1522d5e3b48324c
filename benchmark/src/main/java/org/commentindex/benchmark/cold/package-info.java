/**
 * Cold starts: programs that run one search in a new process, as on a command line.
 *
 * <p><em>In</em>: the indexes of the engines, a file, a word. <em>Out</em>: the wall and CPU time
 * of one process. Start at {@link org.commentindex.benchmark.cold.ColdPrograms}.
 */
@NullMarked
package org.commentindex.benchmark.cold;

import org.jspecify.annotations.NullMarked;
