/**
 * Readers of chats exported as text: WhatsApp.
 *
 * <p>The input is text whose messages start with a date, a time and a name. The output is a comment
 * per message, which may have several lines. Whether the day or the month comes first is determined
 * from the whole chat. Start at {@link org.commentindex.internal.read.chat.WhatsAppFormat}.
 */
@NullMarked
package org.commentindex.internal.read.chat;

import org.jspecify.annotations.NullMarked;
