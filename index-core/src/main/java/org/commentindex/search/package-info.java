/**
 * How to search a comment index and what a search returns.
 *
 * <p>A {@link org.commentindex.search.SearchRequest} is a query with its options. The results are
 * in {@code org.commentindex.query}.
 */
@NullMarked
package org.commentindex.search;

import org.jspecify.annotations.NullMarked;
