/**
 * Classifies single lines: a name, a badge, an action row, a vote count, a horizontal rule, an
 * attribution, a placeholder. In: one line as a string, stripped; out: yes or no, or the value read
 * from it. All classes consist of static methods that use fixed word lists; none of them learns
 * from the page.
 */
@NullMarked
package org.commentindex.internal.split.line;

import org.jspecify.annotations.NullMarked;
