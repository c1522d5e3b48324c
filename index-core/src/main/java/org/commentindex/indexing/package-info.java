/**
 * How comments are indexed, and what became of every record that was offered.
 *
 * <p>In: {@link org.commentindex.indexing.IndexOptions}, defaults that can be changed one by one.
 * Out: {@link org.commentindex.indexing.IndexingReport}, whose counts add up to what was offered,
 * with a {@link org.commentindex.indexing.Rejection} for each record or file that could not be
 * read.
 */
@NullMarked
package org.commentindex.indexing;

import org.jspecify.annotations.NullMarked;
