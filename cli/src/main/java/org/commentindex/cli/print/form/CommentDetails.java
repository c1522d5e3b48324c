package org.commentindex.cli.print.form;

import java.util.List;
import org.commentindex.model.Comment;
import org.commentindex.search.Quote;

/**
 * A comment and its links to others.
 *
 * @param comment the comment
 * @param parents the comment it replies to, if it is in the index
 * @param replies the comments that reply to it, oldest first
 * @param quotes its quotations from other comments, in order
 */
public record CommentDetails(
    Comment comment, List<Comment> parents, List<Comment> replies, List<Quote> quotes) {}
