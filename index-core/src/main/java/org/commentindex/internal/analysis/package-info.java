/**
 * From text to tokens: what counts as a word.
 *
 * <p>In: plain text. Out: Lucene analyzers ({@link
 * org.commentindex.internal.analysis.CommentAnalyzers}, where to start), or plain lists of {@link
 * org.commentindex.internal.analysis.Token} for those who do not know Lucene. The scanner goes over
 * the characters once; folding and inflection follow token by token.
 *
 * <p>Knows Lucene's analysis and nothing else of it: no fields, no index, no queries.
 */
@NullMarked
package org.commentindex.internal.analysis;

import org.jspecify.annotations.NullMarked;
