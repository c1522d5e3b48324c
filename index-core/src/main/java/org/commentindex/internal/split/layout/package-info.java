/**
 * Divides text whose comments are marked: by headings, by lines of name and date, by buttons. In:
 * {@link org.commentindex.internal.split.base.Lines}; out: cuts with bylines, or none if the text
 * shows no layout. Start at {@link org.commentindex.internal.split.layout.PageDivider}. A layout is
 * one {@link org.commentindex.internal.split.layout.LayoutFamily} and one line in {@link
 * org.commentindex.internal.split.layout.Layouts}. Knows nothing of what comments say.
 */
@NullMarked
package org.commentindex.internal.split.layout;

import org.jspecify.annotations.NullMarked;
