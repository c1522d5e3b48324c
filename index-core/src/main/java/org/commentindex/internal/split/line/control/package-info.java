/**
 * Recognizes lines in a paste that come from the controls of a page: action rows, buttons, votes,
 * avatars, badges, placeholders.
 *
 * <p>Input: one line, stripped. Output: yes or no, or the value read from it. None of the classes
 * learns from the page.
 */
@NullMarked
package org.commentindex.internal.split.line.control;

import org.jspecify.annotations.NullMarked;
