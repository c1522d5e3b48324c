/**
 * Text analysis: converts text to tokens.
 *
 * <p>In: plain text. Out: Lucene analyzers, or lists of {@link
 * org.commentindex.internal.analysis.AnalyzedToken} for callers outside Lucene. Start at {@link
 * org.commentindex.internal.analysis.CommentAnalyzers}, which combines the subpackages: {@code
 * scan} reads each character once and finds the tokens, {@code normalize} normalizes their terms,
 * {@code stem} stems them, {@code language} detects which language a text is in.
 *
 * <p>Depends on Lucene's analysis classes only: no fields, indexes or queries.
 */
@NullMarked
package org.commentindex.internal.analysis;

import org.jspecify.annotations.NullMarked;
