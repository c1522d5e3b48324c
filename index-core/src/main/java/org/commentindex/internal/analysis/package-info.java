/**
 * Text analysis: converts text to tokens.
 *
 * <p>In: plain text. Out: Lucene analyzers, or lists of {@link
 * org.commentindex.internal.analysis.AnalyzedToken} for callers outside Lucene. Start at {@link
 * org.commentindex.internal.analysis.CommentAnalyzers}. The scanner reads each character once;
 * normalization and stemming follow token by token.
 *
 * <p>Depends on Lucene's analysis classes only: no fields, indexes or queries.
 */
@NullMarked
package org.commentindex.internal.analysis;

import org.jspecify.annotations.NullMarked;
