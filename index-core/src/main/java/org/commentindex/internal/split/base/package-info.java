/**
 * What both ways of dividing a pasted text share: its lines, and the cuts made in them. In: a
 * string; out: {@link org.commentindex.internal.split.base.Lines} and {@link
 * org.commentindex.internal.split.base.Cut}. Knows nothing of layouts or of language.
 */
@NullMarked
package org.commentindex.internal.split.base;

import org.jspecify.annotations.NullMarked;
