/**
 * Reads saved pages: HTML, MHTML and web archives.
 *
 * <p>Input: a page. Output: its comments where {@code internal.text.page} or embedded data know
 * them, otherwise the pieces of its text. Start at {@code PageRecords}.
 */
@NullMarked
package org.commentindex.internal.read.page;

import org.jspecify.annotations.NullMarked;
