/**
 * Readers of chat logs in text: WhatsApp, Discord, IRC, LINE, KakaoTalk, Zoom.
 *
 * <p>The input is text whose messages start with a time and a name. The output is a comment per
 * message, which may have several lines. Each kind of log is described by a grammar, which lists
 * the forms of its lines, in {@link org.commentindex.internal.read.chat.ChatGrammars}; one reader
 * applies them all. Whether the day or the month comes first is determined from the whole chat.
 * Start at {@link org.commentindex.internal.read.chat.ChatFormat}.
 */
@NullMarked
package org.commentindex.internal.read.chat;

import org.jspecify.annotations.NullMarked;
