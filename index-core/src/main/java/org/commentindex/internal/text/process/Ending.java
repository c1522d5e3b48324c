package org.commentindex.internal.text.process;

/** How the reading of a document ended, as the two processes tell each other. */
enum Ending {
  WHOLE,
  CUT,
  UNREADABLE;

  /** What the child says first. */
  static final int READY = 0x434f4d49;
}
