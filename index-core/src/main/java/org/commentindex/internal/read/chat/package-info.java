/**
 * Chats that were exported as text: WhatsApp.
 *
 * <p>In: a text whose lines begin with date, time and name. Out: a comment a message, of as many
 * lines as it has. Whether the day or the month comes first is decided over the whole chat. Start
 * at {@link org.commentindex.internal.read.chat.WhatsAppFormat}.
 */
@NullMarked
package org.commentindex.internal.read.chat;

import org.jspecify.annotations.NullMarked;
