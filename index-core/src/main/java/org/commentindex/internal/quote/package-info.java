/**
 * Finds the comments that a comment quotes, by their words.
 *
 * <p>Input: a comment, and a backend to search. Output: each quotation with the comment that has it
 * among its own words ({@link org.commentindex.search.Quote}). Start at {@link
 * org.commentindex.internal.quote.QuoteFinder}. Nothing is stored: the result depends only on the
 * comments in the index.
 */
@NullMarked
package org.commentindex.internal.quote;

import org.jspecify.annotations.NullMarked;
