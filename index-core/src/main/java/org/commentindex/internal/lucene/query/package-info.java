/**
 * Translation of comment queries to Lucene queries.
 *
 * <p>Start at {@link org.commentindex.internal.lucene.query.QueryTranslator}. A word is a
 * disjunction of its stemmed and its exact term, a phrase a {@code PhraseQuery}, and a condition
 * that compares positions of prefixes, fuzzy words or alternatives is an {@code IntervalQuery},
 * built by {@code WordIntervals}. Queries stay within Lucene's default limit of clauses ({@code
 * ClauseLimit}). {@link org.commentindex.internal.lucene.query.Ranking} has the weights.
 */
@NullMarked
package org.commentindex.internal.lucene.query;

import org.jspecify.annotations.NullMarked;
