/**
 * The command {@code search}.
 *
 * <p>In: queries and the options of a search. Out: an answer to each query, printed. Start at
 * {@link org.commentindex.cli.search.SearchCommand}; {@link org.commentindex.cli.search.Search}
 * runs the queries.
 */
@NullMarked
package org.commentindex.cli.search;

import org.jspecify.annotations.NullMarked;
