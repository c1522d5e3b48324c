/**
 * Finds the comments that a comment quotes, where only the words tell.
 *
 * <p>In: a comment, and a backend to ask. Out: each quotation with the comment whose own words it
 * is ({@link org.commentindex.query.Quote}). Start at {@link
 * org.commentindex.internal.quote.QuoteFinder}. Nothing is kept: what is found depends on the
 * comments that are in the index, and on nothing else.
 */
@NullMarked
package org.commentindex.internal.quote;

import org.jspecify.annotations.NullMarked;
