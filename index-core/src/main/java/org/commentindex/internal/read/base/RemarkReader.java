package org.commentindex.internal.read.base;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;

/**
 * A JSON text that passes through unchanged, and counts what the JSON parser skips: remarks between
 * the values, and the rest of a script after its data. Not thread-safe.
 */
public final class RemarkReader extends FilterReader {
  private static final int BUFFER_CHARS = 8192;

  private final boolean script;
  private State state = State.JSON;
  private int depth;
  private boolean escaped;
  private char quote;
  private char before;
  private long remarks;
  private long rest;

  private enum State {
    JSON,
    STRING,
    LINE_REMARK,
    REMARK,
    AFTER_DATA
  }

  /**
   * Creates a reader.
   *
   * @param script whether the text is a script, which ends with the outermost value
   */
  public RemarkReader(Reader text, boolean script) {
    super(text);
    this.script = script;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      take(buffer[offset + i]);
    }
    return count;
  }

  /** Reads the rest of the text, and reports what was skipped. */
  public void finish(String source, RecordSink sink) throws IOException {
    char[] buffer = new char[BUFFER_CHARS];
    while (read(buffer, 0, buffer.length) >= 0) {
      // Each character is counted when it is read.
    }
    report(source, "remarks between the values", remarks, sink);
    report(source, "the script after the data", rest, sink);
  }

  private static void report(String source, String detail, long characters, RecordSink sink) {
    if (characters > 0) {
      sink.leaveOut(new LeftOutText(source, null, LeftOutReason.METADATA, detail, characters));
    }
  }

  private void take(char c) {
    switch (state) {
      case STRING -> string(c);
      case LINE_REMARK -> {
        remarks += Character.isWhitespace(c) ? 0 : 1;
        state = c == '\n' || c == '\r' ? State.JSON : state;
      }
      case REMARK -> {
        remarks += Character.isWhitespace(c) ? 0 : 1;
        state = before == '*' && c == '/' ? State.JSON : state;
      }
      case AFTER_DATA -> rest += Character.isWhitespace(c) || c == ';' ? 0 : 1;
      case JSON -> json(c);
    }
    before = state == State.JSON && c == '/' && before == '*' ? ' ' : c;
  }

  private void string(char c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == quote) {
      state = State.JSON;
    }
  }

  private void json(char c) {
    if (c == '"' || c == '\'') {
      state = State.STRING;
      quote = c;
    } else if (before == '/' && (c == '/' || c == '*')) {
      state = c == '/' ? State.LINE_REMARK : State.REMARK;
      remarks += 2; // the marks themselves
    } else if (c == '{' || c == '[') {
      depth++;
    } else if (c == '}' || c == ']') {
      depth--;
      state = script && depth == 0 ? State.AFTER_DATA : state;
    }
  }
}
