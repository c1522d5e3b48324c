/**
 * The commands that read files: {@code index}, and {@code split}, which only shows how a file is
 * divided.
 *
 * <p>In: files and how to read them. Out: an index, and a report on what was read. Start at {@link
 * org.commentindex.cli.indexing.IndexCommand}; {@link org.commentindex.cli.indexing.IndexRun} is
 * one run.
 */
@NullMarked
package org.commentindex.cli.indexing;

import org.jspecify.annotations.NullMarked;
