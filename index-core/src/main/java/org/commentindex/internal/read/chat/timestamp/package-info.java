/**
 * Reads the dates and times of chat logs, in the formats of phones and chat programs.
 *
 * <p>The input is the start of a line in one of many languages. The output is numbers whose order
 * may be unknown; the order of day and month is determined from all dates of a chat. Start at
 * {@link org.commentindex.internal.read.chat.timestamp.ChatTimestampParser}.
 */
@NullMarked
package org.commentindex.internal.read.chat.timestamp;

import org.jspecify.annotations.NullMarked;
