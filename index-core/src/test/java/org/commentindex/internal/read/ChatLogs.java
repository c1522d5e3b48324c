package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The chat logs in {@code read/chat-logs.txt}. */
final class ChatLogs {

  /**
   * A chat log and what must be read from it.
   *
   * @param expected {@code author | date | text} of each comment
   */
  record Log(String name, String input, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private ChatLogs() {}

  /** Returns all logs: a heading {@code ## name}, the input, a line {@code =>}, the comments. */
  static List<Log> all() throws IOException {
    String text;
    try (InputStream in = ChatLogs.class.getResourceAsStream("/read/chat-logs.txt")) {
      text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Log> logs = new ArrayList<>();
    String name = "";
    StringBuilder input = new StringBuilder();
    List<String> expected = new ArrayList<>();
    boolean inInput = true;
    for (String line : (text + "\n## ").lines().toList()) {
      if (line.startsWith("## ")) {
        if (!name.isEmpty()) {
          logs.add(new Log(name, unescaped(input.toString()), List.copyOf(expected)));
        }
        name = line.substring("## ".length());
        input.setLength(0);
        expected.clear();
        inInput = true;
      } else if (line.equals("=>")) {
        inInput = false;
      } else if (inInput) {
        input.append(line).append('\n');
      } else if (!line.isBlank()) {
        expected.add(line);
      }
    }
    return logs;
  }

  /** Marks that editors hide are written as escapes. */
  private static String unescaped(String input) {
    return input
        .replace("\\t", "\t")
        .replace("\\u0003", "\u0003")
        .replace("\\u200e", "\u200e")
        .replace("\\u200f", "\u200f")
        .replace("\\u202f", "\u202f")
        .replace("\\u00a0", "\u00a0");
  }
}
