package org.commentindex.internal.prepare;

/** To be written. */
final class Preparation {
  private Preparation() {}
}
