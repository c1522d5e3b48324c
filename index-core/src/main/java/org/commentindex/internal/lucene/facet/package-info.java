/**
 * Facet counts: the number of matching comments for each value of a field.
 *
 * <p>{@link org.commentindex.internal.lucene.facet.FacetCounter} counts plain doc values with
 * Lucene's {@code StringValueFacetCounts}; no field is indexed for facets alone. {@link
 * org.commentindex.internal.lucene.facet.MatchingDocuments} is the set of documents to count.
 */
@NullMarked
package org.commentindex.internal.lucene.facet;

import org.jspecify.annotations.NullMarked;
