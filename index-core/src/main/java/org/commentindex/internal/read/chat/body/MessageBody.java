package org.commentindex.internal.read.chat.body;

import java.util.List;

/** Converts the lines of a message to its text. */
@FunctionalInterface
public interface MessageBody {

  /** Returns the text of a message with these lines. */
  MessageText of(List<String> lines);
}
