/**
 * What is measured: Comment Index and those beside it.
 *
 * <p><em>In</em>: comments, queries. <em>Out</em>: an index in a folder, how many were found. No
 * clock in here: who calls measures. Start at {@link org.commentindex.benchmark.engine.EngineName}.
 */
@NullMarked
package org.commentindex.benchmark.engine;

import org.jspecify.annotations.NullMarked;
