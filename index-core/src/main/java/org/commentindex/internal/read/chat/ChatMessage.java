package org.commentindex.internal.read.chat;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.chat.timestamp.ChatTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * A message of a chat log, or a notice, with all its lines.
 *
 * @param number the number of its first line, from 1
 * @param timestamp its day and time as far as known, or null
 * @param title the name of the chat, or null
 * @param lines the text of its first line, then its other lines
 */
record ChatMessage(
    LineKind kind,
    int number,
    @Nullable ChatTimestamp timestamp,
    @Nullable String name,
    @Nullable String title,
    List<String> lines) {

  static ChatMessage of(
      ChatLine line, int number, @Nullable ChatTimestamp timestamp, @Nullable String title) {
    List<String> lines = new ArrayList<>();
    lines.add(line.text() == null ? "" : line.text());
    return new ChatMessage(line.kind(), number, timestamp, line.name(), title, lines);
  }

  /** Returns the number of its characters. */
  long size() {
    return lines.stream().mapToLong(String::length).sum();
  }

  /** Returns the number of its last line that is not blank. */
  int lastLine() {
    int count = lines.size();
    while (count > 1 && lines.get(count - 1).isBlank()) {
      count--;
    }
    return number + count - 1;
  }
}
