package org.commentindex.internal.read.chat;

import java.util.List;

/** How the lines of a message become its text. */
@FunctionalInterface
interface MessageBody {

  /** Returns the text of a message with these lines. */
  MessageText of(List<String> lines);
}
