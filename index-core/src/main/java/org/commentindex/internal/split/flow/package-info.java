/**
 * Divides text without any marker, in which each line is a paragraph, by the words of the
 * paragraphs. In: {@link org.commentindex.internal.split.base.Lines}; out: segments without
 * bylines. Start at {@link org.commentindex.internal.split.flow.ParagraphFlowDivider}, which uses,
 * from strong to weak evidence: repeated blocks; cues that are sufficient alone (quotations,
 * numbered lists, "Re:"); signs that a comment begins, such as a greeting. Independent of page
 * layouts.
 */
@NullMarked
package org.commentindex.internal.split.flow;

import org.jspecify.annotations.NullMarked;
