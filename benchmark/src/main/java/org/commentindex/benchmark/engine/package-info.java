/**
 * The engines: Comment Index and those it is compared with.
 *
 * <p><em>In</em>: comments, queries. <em>Out</em>: an index in a folder, ids of hits. Nothing is
 * timed here; callers measure. Start at {@link org.commentindex.benchmark.engine.EngineName}.
 */
@NullMarked
package org.commentindex.benchmark.engine;

import org.jspecify.annotations.NullMarked;
