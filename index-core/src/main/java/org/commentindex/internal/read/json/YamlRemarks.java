package org.commentindex.internal.read.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;

/**
 * A YAML text that passes through unchanged, and counts the remarks that the YAML parser skips. A
 * remark behind a quoted value is not counted. Not thread-safe.
 */
final class YamlRemarks extends FilterReader {
  /** Longest line that is examined, in characters. Chosen by hand: remarks are short. */
  private static final int MAX_LINE_CHARS = 10_000;

  /** A text in the lines below, which are indented. */
  private static final Pattern BLOCK =
      Pattern.compile("(?<indent> *)[^#]*[:-] [|>][+-]?[0-9]?\\s*");

  private static final Pattern REMARK = Pattern.compile("(?:^|[^\"']*?\\s)(?<remark>#.*)");

  private final StringBuilder line = new StringBuilder();
  private int blockIndent = -1;
  private long characters;

  YamlRemarks(Reader text) {
    super(text);
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
      char c = buffer[offset + i];
      if (c == '\n') {
        endLine();
      } else if (line.length() < MAX_LINE_CHARS) {
        line.append(c);
      }
    }
    return count;
  }

  /** Reports the remarks so far. */
  void report(String source, RecordSink sink) {
    endLine();
    if (characters > 0) {
      String detail = "remarks between the values";
      sink.leaveOut(new LeftOutText(source, null, LeftOutReason.METADATA, detail, characters));
    }
  }

  private void endLine() {
    String text = line.toString();
    line.setLength(0);
    if (text.isBlank()) {
      return;
    }
    int indent = text.length() - text.stripLeading().length();
    if (blockIndent >= 0 && indent > blockIndent) {
      return; // a line of a text
    }
    blockIndent = -1;
    Matcher block = BLOCK.matcher(text);
    if (block.matches()) {
      blockIndent = block.group("indent").length();
      return;
    }
    Matcher remark = REMARK.matcher(text);
    if (remark.matches()) {
      characters += LeftOutText.characters(remark.group("remark"));
    }
  }
}
