/**
 * The words that make two texts with nearly the same words different comments ("telling" words):
 * numbers, months, weekdays, negations, operators and links.
 *
 * <p>Input: a normalized text. Output: the telling words, operators and links in it, which {@link
 * org.commentindex.internal.dedup.verify} compares. Start at {@link
 * org.commentindex.internal.dedup.telling.TellingWords}.
 */
@NullMarked
package org.commentindex.internal.dedup.telling;

import org.jspecify.annotations.NullMarked;
