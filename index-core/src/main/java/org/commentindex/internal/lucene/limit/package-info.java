/**
 * Limits of one search: its time and its memory.
 *
 * <p>{@link org.commentindex.internal.lucene.limit.LimitedSearcher} is an index searcher that ends
 * a search when its deadline is over or its thread is interrupted, and that lets it wait while
 * others need the memory for open postings.
 */
@NullMarked
package org.commentindex.internal.lucene.limit;

import org.jspecify.annotations.NullMarked;
