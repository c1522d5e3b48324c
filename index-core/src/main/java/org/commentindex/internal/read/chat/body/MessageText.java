package org.commentindex.internal.read.chat.body;

import java.util.List;
import org.commentindex.indexing.LeftOutReason;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message, and what was left out of its lines.
 *
 * @param text the words; empty if there are none
 * @param votes the number of reactions, or null
 * @param links the addresses of link previews
 * @param leftOut the parts that are not words of the sender
 */
public record MessageText(
    String text, @Nullable Long votes, List<String> links, List<Part> leftOut) {

  /**
   * A part of a message that is in no comment.
   *
   * @param detail what it is, in the words of a warning
   */
  public record Part(LeftOutReason reason, String detail, String text) {}

  public static MessageText of(String text) {
    return new MessageText(text, null, List.of(), List.of());
  }

  public static MessageText of(String text, Part leftOut) {
    return new MessageText(text, null, List.of(), List.of(leftOut));
  }
}
