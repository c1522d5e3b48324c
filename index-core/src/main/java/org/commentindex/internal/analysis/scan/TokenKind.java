package org.commentindex.internal.analysis.scan;

/** The type of a token. */
public enum TokenKind {
  /** A word of letters, possibly with digits. */
  WORD,
  /** A number, possibly with its unit. */
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
  /** The word without its possessive {@code 's}, at the same position. */
  OWNER,
  /** An alternative of a token: a catenated compound, a parent domain, umlauts as two letters. */
  VARIANT,
  /** The stem of the word at the same position, in a language other than English. */
  STEM
}
