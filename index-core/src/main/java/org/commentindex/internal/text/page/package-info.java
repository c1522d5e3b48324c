/**
 * Saved pages of a discussion: the comments that their markup shows.
 *
 * <p>In: a page. Out: its comments with all that the page says of them, bodies as HTML; ids,
 * parents and threads as the same service's JSON has them. One class a kind of page, listed in
 * {@link org.commentindex.internal.text.page.Discussions}, where to start.
 *
 * <p>A room within the room of markup, since pages are read with jsoup, which no other room knows.
 */
@NullMarked
package org.commentindex.internal.text.page;

import org.jspecify.annotations.NullMarked;
