/**
 * Dates and times as people's phones and programs write them.
 *
 * <p>The input is the start of a line in any of many languages, the output numbers whose order may
 * be unknown; the order follows from all dates of a chat. Start at {@link
 * org.commentindex.internal.read.chat.stamp.ChatStampParser}.
 */
@NullMarked
package org.commentindex.internal.read.chat.stamp;

import org.jspecify.annotations.NullMarked;
