/**
 * Divides pasted pages, in stages that each make a value of the one before: {@link
 * org.commentindex.internal.split.page.LayoutDetector} finds the layout, whose headings divide the
 * lines into {@link org.commentindex.internal.split.page.Section}s; {@link
 * org.commentindex.internal.split.page.BoilerplateLearner} learns what is around their texts;
 * {@link org.commentindex.internal.split.page.LineClassifier} gives each line one class; {@link
 * org.commentindex.internal.split.page.SectionPieces} makes the lines of text segments. In: {@link
 * org.commentindex.internal.split.base.Lines}; out: segments with bylines, or nothing if the text
 * has no known layout. Start at {@link org.commentindex.internal.split.page.PageDivider}.
 */
@NullMarked
package org.commentindex.internal.split.page;

import org.jspecify.annotations.NullMarked;
