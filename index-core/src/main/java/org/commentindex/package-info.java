/**
 * A search index over discussion comments: each comment once, with the links it cites and the
 * topics it is about.
 *
 * <p>{@link org.commentindex.CommentIndexer} writes: it reads files of many formats, divides pasted
 * text into its comments, folds the copies and commits. {@link org.commentindex.CommentIndex}
 * reads: it answers queries, in the query language or built from {@link
 * org.commentindex.query.CommentQuery}. {@link org.commentindex.CommentSplitter} only shows how a
 * paste would be divided.
 *
 * <p>What goes in and comes out are the values of {@link org.commentindex.source}, {@link
 * org.commentindex.model}, {@link org.commentindex.query} and {@link org.commentindex.indexing}.
 * What keeps the comments stands behind {@link org.commentindex.backend}. All else is internal.
 *
 * <p>Files and disks that fail are an {@link java.io.IOException}, with subclasses in {@link
 * org.commentindex.backend} for what a program may want to tell apart; a caller's mistake is an
 * {@link java.lang.IllegalArgumentException}. No query is a mistake.
 */
@NullMarked
package org.commentindex;

import org.jspecify.annotations.NullMarked;
