/**
 * The Lucene backend, the only package tree that reads and writes index files.
 *
 * <p>Start at {@link org.commentindex.internal.lucene.LuceneIndexBackend} for writing and at {@link
 * org.commentindex.internal.lucene.LuceneSearchBackend} for searching. A comment becomes a document
 * in {@link org.commentindex.internal.lucene.write.CommentDocuments}; a query becomes a Lucene
 * query in {@link org.commentindex.internal.lucene.query.QueryTranslator}. The fields are listed in
 * {@link org.commentindex.internal.lucene.document.Fields}.
 *
 * <p>The sub-packages are {@code document}, {@code write}, {@code commit} and {@code dedup} for the
 * stored side, and {@code query}, {@code hits}, {@code highlight}, {@code facet} and {@code limit}
 * for searching. Nothing here depends on source formats or on the command line. Of deduplication,
 * only the selection of fingerprints is used.
 */
@NullMarked
package org.commentindex.internal.lucene;

import org.jspecify.annotations.NullMarked;
