/**
 * Checks and repairs of indexes in folders. {@link
 * org.commentindex.internal.lucene.check.LuceneIndexCheck} compares files with their checksums and
 * contents with each other; {@link org.commentindex.internal.lucene.check.SalvagedIndex} copies
 * what is sound.
 */
@NullMarked
package org.commentindex.internal.lucene.check;

import org.jspecify.annotations.NullMarked;
