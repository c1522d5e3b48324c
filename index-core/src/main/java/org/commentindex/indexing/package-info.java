/**
 * The options and the outcome of indexing.
 *
 * <p>{@link org.commentindex.indexing.IndexOptions} has defaults that can be changed one by one.
 * The counts of an {@link org.commentindex.indexing.IndexingReport} add up to the records offered,
 * with a {@link org.commentindex.indexing.Rejection} for each record or file that could not be
 * read. The package also has the exceptions of an index that cannot be written.
 *
 * <p>All records and enums are immutable and thread-safe; builders are not. Amounts of text are in
 * characters without white space.
 */
@NullMarked
package org.commentindex.indexing;

import org.jspecify.annotations.NullMarked;
