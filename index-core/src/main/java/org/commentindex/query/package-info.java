/**
 * What is asked and what is answered.
 *
 * <p>{@link org.commentindex.query.QueryParser} reads a text as a {@link
 * org.commentindex.query.CommentQuery}, a closed set that every backend answers in full. An answer
 * is a {@link org.commentindex.query.SearchResults}.
 */
@NullMarked
package org.commentindex.query;

import org.jspecify.annotations.NullMarked;
