package org.commentindex.cli.print.form;

import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;

/**
 * A copy of a comment.
 *
 * @param comment the comment
 * @param occurrence where the copy occurred, one of the comment's occurrences
 */
public record Copy(Comment comment, Occurrence occurrence) {}
