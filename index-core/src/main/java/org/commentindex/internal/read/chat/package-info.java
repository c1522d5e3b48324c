/**
 * Readers of chats that were exported as text or logged: WhatsApp, Discord, IRC, LINE, KakaoTalk,
 * Zoom and others.
 *
 * <p>The input is text whose messages start with a time and a name. The output is a comment per
 * message, which may have several lines. {@link org.commentindex.internal.read.chat.ChatLogFormat}
 * reads one kind of log; {@code ChatKinds} declares all kinds with the rules for their lines. A new
 * kind is one declaration there. Whether the day or the month comes first is determined from the
 * whole chat.
 */
@NullMarked
package org.commentindex.internal.read.chat;

import org.jspecify.annotations.NullMarked;
