/**
 * Programs that begin anew for each search, as a person at a command line has it.
 *
 * <p><em>In</em>: an index of each, a file, a word. <em>Out</em>: what one process took. Start at
 * {@link org.commentindex.benchmark.cold.ColdPrograms}.
 */
@NullMarked
package org.commentindex.benchmark.cold;

import org.jspecify.annotations.NullMarked;
