/**
 * Parses the comments of saved discussion pages.
 *
 * <p>Input: a page. Output: its comments, with bodies as HTML, and ids, parents and threads as in
 * the JSON of the same service. There is one {@code PageParser} for each kind of markup, listed in
 * {@link org.commentindex.internal.text.page.Discussions}, where to start.
 */
@NullMarked
package org.commentindex.internal.text.page;

import org.jspecify.annotations.NullMarked;
