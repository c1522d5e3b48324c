package org.commentindex.internal.read.chat;

/** What a line of a chat log is. */
enum ChatLineKind {
  /** The first line of a message. */
  MESSAGE,

  /** A message about its author, such as {@code * ash nods}. */
  ACTION,

  /** A notice of the service, such as that a member joined. */
  NOTICE,

  /** A line that states the day of the lines below it. */
  DAY,

  /** The name of the chat. */
  TITLE,

  /** Other lines that the program wrote. */
  METADATA
}
