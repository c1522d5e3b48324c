package org.commentindex.internal.read.chat;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of chat log.
 *
 * @param name the name of its format
 * @param rules the rules for its lines, in order of precedence
 * @param evidence what a log of this kind must have at its beginning
 * @param joined true if a line that no rule fits belongs to the message above it; false if it is a
 *     message without author
 * @param preamble true if the lines before the first message were written by the program
 * @param body reads the text of a message
 */
record ChatKind(
    String name,
    List<ChatRule> rules,
    Evidence evidence,
    boolean joined,
    boolean preamble,
    Function<List<String>, ChatText> body) {

  /**
   * What a log must have at its beginning.
   *
   * @param messages the number of messages with an author
   * @param marked true if a line that only such a program writes must be there
   * @param share the percentage of non-blank lines that must fit a rule
   * @param first true if the first line must fit a rule
   */
  record Evidence(int messages, boolean marked, int share, boolean first) {}

  /** Reads a line; returns null if no rule fits. */
  ChatRule.@Nullable Line read(String line, boolean afterBlank, boolean beforeMessages) {
    for (ChatRule rule : rules) {
      ChatRule.Line found = rule.read(line, afterBlank, beforeMessages);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
