/**
 * A search index for discussion comments. It deduplicates comments and indexes the URLs they cite
 * and their topics.
 *
 * <p>{@link org.commentindex.CommentIndexer} writes an index: it reads files of many formats,
 * splits pasted text into comments, deduplicates and commits. {@link org.commentindex.CommentIndex}
 * searches it, with queries in the query language or built from {@link
 * org.commentindex.query.CommentQuery}. {@link org.commentindex.CommentSplitter} shows how a pasted
 * text would be split.
 *
 * <p>The packages {@link org.commentindex.source}, {@link org.commentindex.model}, {@link
 * org.commentindex.split}, {@link org.commentindex.query}, {@link org.commentindex.search}, {@link
 * org.commentindex.indexing} and {@link org.commentindex.saved} contain the values that methods
 * receive and return and the exceptions that they throw, {@link org.commentindex.json} their form
 * as JSON. {@link org.commentindex.backend}, {@link org.commentindex.extract} and {@link
 * org.commentindex.export} contain interfaces to implement. The packages below {@code
 * org.commentindex.internal} are not part of the API.
 *
 * <p>In all packages, arguments and results are never null unless they are annotated
 * {@code @Nullable}. If a file or an index cannot be read or written, methods throw an {@link
 * java.io.IOException}; {@link org.commentindex.search} and {@link org.commentindex.indexing} have
 * subclasses of it. Methods throw an {@link java.lang.IllegalArgumentException} if an argument is
 * invalid. Any text can be parsed as a query; a search throws {@link
 * org.commentindex.query.InvalidQueryException} if the query has errors.
 */
@NullMarked
package org.commentindex;

import org.jspecify.annotations.NullMarked;
