/**
 * Queries and the query language.
 *
 * <p>{@link org.commentindex.query.QueryParser} parses a text to a {@link
 * org.commentindex.query.ParsedQuery}: a {@link org.commentindex.query.CommentQuery}, which is a
 * sealed type that every backend supports completely, with a {@link
 * org.commentindex.query.QueryWarning} for each part that the parser had to interpret, or a {@link
 * org.commentindex.query.QueryError} for each part that must not be guessed. All public types are
 * immutable and thread-safe. {@code docs/query-language.md} describes the language and its grammar.
 *
 * <p>Parsing: {@code QueryLexer} and {@code RawTermLexer} split the text into tokens, {@code
 * TermParser} and {@code FieldValueParser} turn a token into a condition, {@code QueryTreeBuilder}
 * builds the tree. Printing: {@code QueryPrinter}. The words of a query are kept as typed; the
 * backend analyzes them. The parser is in the package of the query tree, because {@code
 * CommentQuery.toString()} prints the canonical form, which must parse to the same query.
 */
@NullMarked
package org.commentindex.query;

import org.jspecify.annotations.NullMarked;
