/**
 * Divides pasted pages. {@link org.commentindex.internal.split.page.LayoutDetector} finds the
 * layout; its headings divide the text into {@link org.commentindex.internal.split.page.Section}s;
 * {@link org.commentindex.internal.split.page.Boilerplate} and {@link
 * org.commentindex.internal.split.page.PageFooter} remove what is not the text of a comment. In:
 * {@link org.commentindex.internal.split.base.Lines}; out: segments with bylines, or nothing if the
 * text has no known layout. Start at {@link org.commentindex.internal.split.page.PageDivider}.
 */
@NullMarked
package org.commentindex.internal.split.page;

import org.jspecify.annotations.NullMarked;
