package org.commentindex.internal.analysis;

/** What a token is. */
public enum TokenKind {
  /** A word of letters, perhaps with digits in it. */
  WORD,
  /** A number, perhaps with its unit. */
  NUMBER,
  /** A word with a symbol that belongs to it: {@code C++ #tag @name $100 u/name}. */
  SYMBOL,
  /**
   * Words joined by dots or underscores: {@code node.js snake_case beren.io}; an e-mail address.
   */
  JOINED,
  /** A host or path word of a URL. */
  URL,
  /** Characters of a script without spaces. */
  CLUSTER,
  /** An emoji or emoticon. */
  EMOJI,
  /** The word before a possessive {@code 's}, before the word with it, at its place. */
  OWNER,
  /** Another way to a token: a hyphenated word closed up, a host's parent. */
  VARIANT
}
