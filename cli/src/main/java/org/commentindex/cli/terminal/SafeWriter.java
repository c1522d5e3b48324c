package org.commentindex.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Lets no control character through to the output of the program, whatever printed it: the last
 * line of defense behind {@link TerminalText}. Line feeds, tabs and the program's own styles, such
 * as {@code ESC [ 1 m}, pass; other controls become visible. Not thread-safe.
 */
public final class SafeWriter extends FilterWriter {
  private static final char ESCAPE = '\u001b';

  /** Longest style, in characters: {@code ESC [ 38;2;255;255;255 m} has 19. */
  private static final int MAX_STYLE = 20;

  private final boolean allowsReturn;

  /** The beginning of a style whose end was not yet written. */
  private final StringBuilder style = new StringBuilder();

  /**
   * Creates a writer.
   *
   * @param allowsReturn true if a carriage return passes, with which progress rewrites its line
   */
  public SafeWriter(Writer out, boolean allowsReturn) {
    super(out);
    this.allowsReturn = allowsReturn;
  }

  @Override
  public void write(int c) throws IOException {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    write(text.toCharArray(), offset, length);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    int written = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      char c = text[i];
      if (!style.isEmpty()) {
        continueStyle(c);
        written = i + 1;
      } else if (isUnsafe(c)) {
        out.write(text, written, i - written);
        written = i + 1;
        if (c == ESCAPE) {
          style.append(c);
        } else {
          out.write(TerminalText.everyCharacter(String.valueOf(c)));
        }
      }
    }
    out.write(text, written, end - written);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
    if (out instanceof PrintWriter printer && printer.checkError()) {
      throw new IOException("the output cannot be written");
    }
  }

  private void continueStyle(char c) throws IOException {
    boolean second = style.length() == 1;
    style.append(c);
    if (second ? c == '[' : (c >= '0' && c <= '9') || c == ';') {
      if (style.length() < MAX_STYLE) {
        return;
      }
    } else if (!second && c == 'm') {
      out.append(style);
      style.setLength(0);
      return;
    }
    String text = style.toString();
    style.setLength(0);
    out.write(TerminalText.everyCharacter(String.valueOf(ESCAPE)));
    write(text, 1, text.length() - 1);
  }

  private boolean isUnsafe(char c) {
    return c < ' '
        ? c != '\n' && c != '\t' && !(allowsReturn && c == '\r')
        : c == '\u007f' || (c >= '\u0080' && TerminalText.isControl(c));
  }
}
