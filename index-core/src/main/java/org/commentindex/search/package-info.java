/**
 * Requests to search a comment index, and their results.
 *
 * <p>A {@link org.commentindex.search.SearchRequest} is a query with its options. A search returns
 * {@link org.commentindex.search.SearchResults} with a {@link org.commentindex.search.Hit} for each
 * comment. The package also has the exceptions of an index that cannot be opened or was closed.
 *
 * <p>All records and enums are immutable and thread-safe; builders are not. Offsets and lengths of
 * texts are in UTF-16 code units.
 */
@NullMarked
package org.commentindex.search;

import org.jspecify.annotations.NullMarked;
