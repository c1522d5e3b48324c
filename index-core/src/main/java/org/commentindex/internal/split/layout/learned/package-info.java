/**
 * Layouts that are learned from the page: which Markdown level is a heading, which words are common
 * to all bylines, what a date looks like in an unknown language, which lines form action rows. In:
 * the first lines of a text; out: a {@link org.commentindex.internal.split.layout.Layout} with the
 * learned forms. The thresholds of each learner are constants at its top.
 */
@NullMarked
package org.commentindex.internal.split.layout.learned;

import org.jspecify.annotations.NullMarked;
