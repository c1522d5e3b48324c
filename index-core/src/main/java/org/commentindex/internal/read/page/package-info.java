/**
 * Reads saved pages: HTML, MHTML and web archives.
 *
 * <p>Input: a page. Output: its comments if {@code internal.text.page} recognizes the page or
 * embedded data contain them, otherwise the pieces of its text. Start at {@code PageRecords}.
 */
@NullMarked
package org.commentindex.internal.read.page;

import org.jspecify.annotations.NullMarked;
