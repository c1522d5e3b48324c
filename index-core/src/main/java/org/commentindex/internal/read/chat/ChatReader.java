package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.LineReader;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.jspecify.annotations.Nullable;

/** Reads one chat log line by line and joins the lines of a message. Not thread-safe. */
final class ChatReader {
  private final ChatKind kind;
  private final SourceInput input;
  private final ChatMessageSink messages;

  private ChatRule.@Nullable Line open;
  private final List<String> lines = new ArrayList<>();
  private long openLine;
  private long openChars;
  private boolean started;

  ChatReader(ChatKind kind, SourceInput input, RecordSink sink) {
    this.kind = kind;
    this.input = input;
    messages = new ChatMessageSink(kind, input, sink);
  }

  void read() throws IOException {
    LineReader reader = new LineReader(input.reader(), Json.MAX_STRING_CHARS);
    try {
      boolean afterBlank = true;
      while (reader.next()) {
        if (reader.isTooLong()) {
          messages.reject(reader.number(), "a line of more than " + Json.MAX_STRING_CHARS);
          continue;
        }
        String line = new String(reader.buffer(), reader.start(), reader.length());
        line(line, reader.number(), afterBlank);
        afterBlank = line.isBlank();
      }
    } finally {
      close();
      messages.end();
    }
  }

  private void line(String line, long number, boolean afterBlank) throws IOException {
    ChatRule.Line found = line.isBlank() ? null : kind.read(line, afterBlank, !started);
    boolean message =
        found != null
            && (found.kind() == ChatLineKind.MESSAGE || found.kind() == ChatLineKind.ACTION);
    if (found == null) {
      other(line, number);
    } else if (message) {
      close();
      started = true;
      open(found, found.text(), number);
    } else {
      close();
      messages.notice(found, line, number);
    }
  }

  /** Handles a line that no rule fits. */
  private void other(String line, long number) throws IOException {
    if (open != null && kind.joined()) {
      if (openChars + line.length() > Json.MAX_STRING_CHARS) {
        close();
      } else {
        openChars += line.length();
        lines.add(line);
        return;
      }
    }
    if (line.isBlank()) {
      return;
    }
    if (!started && kind.preamble()) {
      messages.leaveOut(LeftOutReason.METADATA, "the head of the chat", line, number);
    } else {
      close();
      open(new ChatRule.Line(ChatLineKind.MESSAGE, null, null, line), line, number);
    }
  }

  private void open(ChatRule.Line line, String text, long number) {
    open = line;
    openLine = number;
    openChars = text.length();
    lines.clear();
    lines.add(text);
  }

  private void close() throws IOException {
    ChatRule.Line line = open;
    open = null;
    if (line != null) {
      while (lines.size() > 1 && lines.getLast().isBlank()) {
        lines.removeLast();
      }
      messages.accept(line, openLine, List.copyOf(lines));
    }
  }
}
