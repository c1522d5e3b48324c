package org.commentindex.internal.read.chat;

/** The kinds of lines of a chat log. */
enum LineKind {
  /** The first line of a message. */
  MESSAGE,

  /** The first line of a message, if it is after a blank line or is the first of the log. */
  MESSAGE_AFTER_BLANK,

  /** An action in the third person, such as {@code * ann nods}. */
  ACTION,

  /** A notice of the program, such as that a member joined. */
  NOTICE,

  /** The day of the lines that follow, which state only the time. */
  DAY,

  /** A line of the log's frame, with the name of the chat where it states it. */
  FRAME,

  /** A line of the head of the log; it counts only before the first message. */
  HEAD
}
