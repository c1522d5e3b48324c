package org.commentindex.internal.read.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import org.commentindex.internal.read.base.Json;

/** The characters of SQL statements, with names and strings as one. Not thread-safe. */
final class SqlText {
  static final int END = -1;

  private final PushbackReader in;

  /** Whether a backslash in a string is an escape, and # begins a remark, as in MySQL. */
  private final boolean escapes;

  private long line = 1;
  private long characters;

  SqlText(Reader in, boolean escapes) {
    this.in = new PushbackReader(new BufferedReader(in), 2);
    this.escapes = escapes;
  }

  /** Returns the line of the position, from 1. */
  long line() {
    return line;
  }

  /** Returns the next character without taking it, or {@link #END}. */
  int peek() throws IOException {
    int c = in.read();
    if (c != END) {
      in.unread(c);
    }
    return c;
  }

  /** Takes the next character. */
  int take() throws IOException {
    int c = in.read();
    line += c == '\n' ? 1 : 0;
    characters += c == END || Character.isWhitespace(c) ? 0 : 1;
    return c;
  }

  /** Returns the number of characters that were taken, without white space. */
  long characters() {
    return characters;
  }

  /** Takes the next two characters if they are these. */
  private boolean takeBoth(int first, int second) throws IOException {
    int c = in.read();
    int next = c == first ? in.read() : END;
    if (c == first && next == second) {
      return true;
    }
    if (next != END) {
      in.unread(next);
    }
    if (c != END) {
      in.unread(c);
    }
    return false;
  }

  /** Takes a line without its end. */
  String takeLine() throws IOException {
    StringBuilder text = new StringBuilder();
    while (peek() != END && peek() != '\n') {
      append(text, take());
    }
    take();
    int length = text.length();
    boolean windows = length > 0 && text.charAt(length - 1) == '\r';
    return windows ? text.substring(0, length - 1) : text.toString();
  }

  /** Skips white space and remarks, and returns the next character without taking it. */
  int skipBlanks() throws IOException {
    while (true) {
      int c = peek();
      if (c != END && Character.isWhitespace(c)) {
        take();
      } else if ((c == '#' && escapes) || takeBoth('-', '-')) {
        takeLine();
      } else if (takeBoth('/', '*')) {
        skipRemark();
      } else {
        return c;
      }
    }
  }

  private void skipRemark() throws IOException {
    int before = take();
    for (int c = take(); c != END && !(before == '*' && c == '/'); c = take()) {
      before = c;
    }
  }

  /** Takes a string or a quoted name; the next character is the quotation mark. */
  String takeQuoted() throws IOException {
    int quote = take();
    int end = quote == '[' ? ']' : quote;
    StringBuilder text = new StringBuilder();
    for (int c = take(); c != END; c = take()) {
      if (c == '\\' && escapes && quote != '`') {
        append(text, escaped(take()));
      } else if (c != end) {
        append(text, c);
      } else if (peek() == end) {
        append(text, take()); // doubled
      } else {
        break;
      }
    }
    return text.toString();
  }

  private static int escaped(int c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0', 'b', 'Z' -> ' ';
      default -> c;
    };
  }

  private static void append(StringBuilder text, int c) throws IOException {
    if (text.length() >= Json.MAX_STRING_CHARS) {
      throw new IOException("a value of more than " + Json.MAX_STRING_CHARS + " characters");
    }
    if (c != END) {
      text.append((char) c);
    }
  }
}
