/**
 * What is asked and what is answered.
 *
 * <p>{@link org.commentindex.query.QueryParser} reads a text as a {@link
 * org.commentindex.query.CommentQuery}, a closed set that every backend answers in full, and says
 * in {@link org.commentindex.query.Note}s what it made of odd places. An answer is a {@link
 * org.commentindex.query.SearchResults}. The language is on its own page, {@code
 * docs/query-language.md}, with its grammar.
 *
 * <p>From a text to a tree: {@code QueryLexer} and {@code RawTermLexer} cut it, {@code TermParser} and
 * {@code FieldValueParser} say what a piece means, {@code QueryTreeBuilder} puts the pieces together; back:
 * {@code QueryPrinter}. Knows nothing of analysis: a word is what was typed.
 */
@NullMarked
package org.commentindex.query;

import org.jspecify.annotations.NullMarked;
