/**
 * Prints whole comments, copies, groups, passages and threads as text.
 *
 * <p>In: comments. Out: text. Start at {@link org.commentindex.cli.print.comment.CommentText}.
 */
@NullMarked
package org.commentindex.cli.print.comment;

import org.jspecify.annotations.NullMarked;
