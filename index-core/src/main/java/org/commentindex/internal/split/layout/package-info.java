/**
 * Layouts: the templates in which sites show their comments. A {@link
 * org.commentindex.internal.split.layout.LayoutLearner} looks at the first lines of a text and
 * returns a {@link org.commentindex.internal.split.layout.Layout}, or null; the layout then finds
 * the {@link org.commentindex.internal.split.layout.Heading} of each comment. Learners are in
 * {@code fixed} (the form is known in advance) and {@code learned} (the form is derived from the
 * page).
 */
@NullMarked
package org.commentindex.internal.split.layout;

import org.jspecify.annotations.NullMarked;
