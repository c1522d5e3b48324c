package org.commentindex.internal.read.chat;

import java.util.List;
import org.commentindex.internal.read.chat.body.MessageBody;
import org.jspecify.annotations.Nullable;

/**
 * The form of a kind of chat logs.
 *
 * @param name the display name of the format
 * @param rules the forms of its lines; the first that matches applies
 * @param body how the lines of a message become its text
 * @param singleLines whether messages have one line each, so that most lines match a rule; other
 *     lines continue the message before them
 * @param needsFrame whether a line of kind {@link LineKind#FRAME}, {@link LineKind#HEAD} or {@link
 *     LineKind#DAY} is required, because the messages alone are not distinctive
 */
record ChatGrammar(
    String name, List<LineRule> rules, MessageBody body, boolean singleLines, boolean needsFrame) {

  /**
   * Returns the parts of a line, or null if it continues the line before it.
   *
   * @param started whether a message came before
   * @param afterBlank whether the line before it is blank
   */
  @Nullable ChatLine match(String line, boolean started, boolean afterBlank) {
    for (LineRule rule : rules) {
      if ((started && rule.kind() == LineKind.HEAD)
          || (started && !afterBlank && rule.kind() == LineKind.MESSAGE_AFTER_BLANK)) {
        continue;
      }
      ChatLine found = rule.match(line);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
