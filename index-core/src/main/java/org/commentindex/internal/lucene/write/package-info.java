/**
 * Conversion of comments to Lucene documents.
 *
 * <p>{@link org.commentindex.internal.lucene.write.CommentDocuments} fills the fields that {@link
 * org.commentindex.internal.lucene.document.Fields} describes; {@code StemmedField} stems by the
 * comment's language.
 */
@NullMarked
package org.commentindex.internal.lucene.write;

import org.jspecify.annotations.NullMarked;
