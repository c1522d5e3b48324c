/**
 * Divides text without any marker, one paragraph a line, by what the paragraphs say. In: {@link
 * org.commentindex.internal.split.base.Lines}; out: segments. Start at {@link
 * org.commentindex.internal.split.flow.ParagraphFlowDivider}, which asks, from strong to weak: repeated
 * blocks, signs that decide alone (quotations, numbered lists, "Re:"), the flow of paragraphs.
 * Knows nothing of page layouts.
 */
@NullMarked
package org.commentindex.internal.split.flow;

import org.jspecify.annotations.NullMarked;
