/**
 * Divides text without any marker, in which each line is a paragraph, by the words of the
 * paragraphs. In: {@link org.commentindex.internal.split.base.Lines}; out: segments without
 * bylines. Start at {@link org.commentindex.internal.split.flow.ParagraphFlowDivider}, which uses,
 * from strong to weak evidence: repeated blocks; cues that are sufficient alone (quotations,
 * numbered lists, "Re:"); a logistic regression over the features of two paragraphs. Independent of
 * page layouts.
 */
@NullMarked
package org.commentindex.internal.split.flow;

import org.jspecify.annotations.NullMarked;
