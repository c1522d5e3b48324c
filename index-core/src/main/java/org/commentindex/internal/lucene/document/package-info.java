/**
 * The parts of a document besides its terms: the serialized comment ({@link
 * org.commentindex.internal.lucene.document.CommentSerializer}) and its near-duplicate group
 * ({@link org.commentindex.internal.lucene.document.GroupValues}), and the query over groups.
 */
@NullMarked
package org.commentindex.internal.lucene.document;

import org.jspecify.annotations.NullMarked;
