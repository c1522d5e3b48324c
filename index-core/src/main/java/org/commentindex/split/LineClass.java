package org.commentindex.split;

import java.util.Locale;

/** The class of a line of a pasted text. Each line has exactly one class. */
public enum LineClass {
  /** White space only. Blank lines have no words, so they are never reported. */
  BLANK(false),

  /** Words of a comment. Lines of this class are in a piece. */
  TEXT(false),

  /** A byline: the author, the date or the votes of the comment below or above it. */
  HEADING(false),

  /** A badge, an avatar, a place or another line about the author. */
  PROFILE(false),

  /** The title of the page, repeated above a comment. */
  TITLE(true),

  /** Labels of buttons around a comment, with known words. */
  ACTION_ROW(false),

  /** A line at the same place in most comments, with words that are not known. */
  REPEATED(true),

  /** A number of votes, replies or reactions. */
  COUNT(false),

  /** A date between comments. */
  DAY(false),

  /** A horizontal rule. */
  RULE(false),

  /** A notice of the program that someone joined, left or closed something. */
  NOTICE(false),

  /** The text below a rule that ends most comments. */
  SIGNATURE(true),

  /** The title, menus and counts above the first comment. */
  HEADER(true),

  /** Menus and links below the last comment. */
  FOOTER(true),

  /** The mark of a deleted comment or an omitted picture. */
  PLACEHOLDER(false),

  /** Text beyond a limit on the length of a line, a comment or a text. */
  TOO_LONG(false);

  private final boolean guessed;

  LineClass(boolean guessed) {
    this.guessed = guessed;
  }

  /** {@return the name in lower case, words separated by hyphens: {@code action-row}} */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return true if the class follows from the place of a line rather than from its words} */
  public boolean isGuessed() {
    return guessed;
  }
}
