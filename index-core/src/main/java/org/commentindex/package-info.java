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
 * org.commentindex.query}, {@link org.commentindex.search} and {@link org.commentindex.indexing}
 * have the values that go in and come out. {@link org.commentindex.backend} is the interface to the
 * storage. All other packages are internal.
 *
 * <p>Failures of files and disks are {@link java.io.IOException}s, with subclasses in {@link
 * org.commentindex.backend}. Invalid arguments are {@link java.lang.IllegalArgumentException}s.
 * Every text is a valid query.
 */
@NullMarked
package org.commentindex;

import org.jspecify.annotations.NullMarked;
