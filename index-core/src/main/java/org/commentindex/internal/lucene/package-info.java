/**
 * The Lucene backend: the only room with a folder of index files.
 *
 * <p>In: comments with their marks, and sealed queries. Out: an index; hits, snippets and counts.
 * Start at {@link org.commentindex.internal.lucene.LuceneIndexBackend} for writing (a comment
 * becomes a document in {@code CommentDocuments}, what is not yet folded is seen through {@code
 * LuceneUnfolded}), and at {@link org.commentindex.internal.lucene.LuceneSearchBackend} for reading
 * (a query becomes Lucene's in {@code QueryTranslator}).
 *
 * <p>Knows nothing of files of comments, of copies or of the program. Which fields there are stands
 * in {@link org.commentindex.backend.Fields}.
 */
@NullMarked
package org.commentindex.internal.lucene;

import org.jspecify.annotations.NullMarked;
