package org.commentindex.internal.read.chat;

import org.commentindex.internal.read.chat.timestamp.ChatTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a line of a chat log.
 *
 * @param timestamp its date and time, or null
 * @param name the sender, or null
 * @param text its words, or null
 * @param title the name of the chat, or null
 */
record ChatLine(
    LineKind kind,
    @Nullable ChatTimestamp timestamp,
    @Nullable String name,
    @Nullable String text,
    @Nullable String title) {

  boolean isMessage() {
    return kind == LineKind.MESSAGE || kind == LineKind.ACTION;
  }
}
