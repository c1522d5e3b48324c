/**
 * Documents in a process of their own: one that never ends, eats the memory or kills its reader
 * costs itself alone.
 *
 * <p>In: a document and what kind it is. Out: its text. Start at {@link
 * org.commentindex.internal.text.process.DocumentProcess}, which runs on this side; {@code
 * DocumentChild} is the main class of the other side. The only room that knows Tika.
 *
 * <p>What they say to each other, numbers with the most significant byte first. The child: {@code
 * READY}. Then for each document, this side: kind ({@code writeUTF}), the most characters wanted
 * (4), blocks of a length (4) and that many bytes, a length 0. The child: blocks of a length (4)
 * and that many characters (2 each), a length 0, how it ended ({@code writeUTF}), and for {@code
 * UNREADABLE} why ({@code writeUTF}).
 */
@NullMarked
package org.commentindex.internal.text.process;

import org.jspecify.annotations.NullMarked;
