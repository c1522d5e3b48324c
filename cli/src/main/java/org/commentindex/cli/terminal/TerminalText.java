package org.commentindex.cli.terminal;

import java.util.Locale;

/**
 * Makes untrusted text safe for a terminal.
 *
 * <p>A comment may contain escape sequences that recolor the terminal, change its title or write to
 * the clipboard, carriage returns that overwrite a line, and bidirectional overrides that disguise
 * text. All of them are replaced by visible characters.
 */
public final class TerminalText {
  /** The first symbol for a control character (U+2400, Control Pictures). */
  private static final int CONTROL_PICTURES = 0x2400;

  private static final int DELETE = 0x7f;
  private static final char DELETE_PICTURE = '\u2421';

  private TerminalText() {}

  /** Returns the text with its line breaks; tabs become four spaces, controls visible. */
  public static String block(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || isNewline(c, text, i)) {
        if (c == '\n') {
          safe.append('\n');
        }
      } else if (c == '\t') {
        safe.append("    ");
      } else {
        append(safe, c);
      }
    }
    return safe.toString();
  }

  /** Returns the text on one line: runs of white space become one space, controls visible. */
  public static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\u2028' || c == '\u2029' || c == '\r') {
        gap = true;
        continue;
      }
      if (gap && !safe.isEmpty()) {
        safe.append(' ');
      }
      gap = false;
      append(safe, c);
    }
    return safe.toString();
  }

  /** Returns the text on one line with all characters visible, including line breaks and tabs. */
  public static String everyCharacter(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  /** Returns true for a carriage return before a newline; elsewhere it is a control. */
  private static boolean isNewline(int c, String text, int next) {
    return c == '\r' && next < text.length() && text.charAt(next) == '\n';
  }

  private static void append(StringBuilder safe, int c) {
    if (c < ' ') {
      safe.append((char) (CONTROL_PICTURES + c));
    } else if (c == DELETE) {
      safe.append(DELETE_PICTURE);
    } else if (c >= 0xd800 && c <= 0xdfff) {
      safe.append('\ufffd');
    } else if (c >= 0x80 && (isControl(c) || InvisibleCharacters.disguise(safe, c))) {
      safe.append('<').append(String.format(Locale.ROOT, "U+%04X", c)).append('>');
    } else {
      safe.appendCodePoint(c);
    }
  }

  /**
   * Returns true for characters above ASCII that are shown by number: C1 controls (8-bit escape
   * sequences), bidirectional controls, line and paragraph separators, interlinear annotations.
   */
  static boolean isControl(int c) {
    return (c >= 0x80 && c <= 0x9f)
        || c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x206f)
        || (c >= 0xfff9 && c <= 0xfffb);
  }
}
