/**
 * Highlighting: where the words of a query occur in the text of a hit, and which passages to show.
 *
 * <p>{@link org.commentindex.internal.lucene.highlight.TextHighlighter} is the entry point. It
 * runs Lucene's {@link org.apache.lucene.search.uhighlight.FieldHighlighter}, which splits a text
 * into passages and ranks them. The package adds three things that the unified highlighter does
 * not have: offsets of one text from two fields, exact and stemmed terms ({@link
 * org.commentindex.internal.lucene.highlight.MatchOffsets}), a score that prefers passages with
 * many clauses of the query, and a formatter that also returns every match of the text.
 */
@NullMarked
package org.commentindex.internal.lucene.highlight;

import org.jspecify.annotations.NullMarked;
