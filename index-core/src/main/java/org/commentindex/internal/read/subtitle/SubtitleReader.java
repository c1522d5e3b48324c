package org.commentindex.internal.read.subtitle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the lines of a subtitle file into cues. Not thread-safe. */
final class SubtitleReader {
  private final SubtitleGroups groups;
  private final List<String> text = new ArrayList<>();
  private long @Nullable [] times;
  private boolean inHead = true;
  private boolean inNote;
  private @Nullable String pending;
  private int number;
  private int start;

  SubtitleReader(SubtitleGroups groups) {
    this.groups = groups;
  }

  /** Adds the next line. */
  void line(String line) throws IOException {
    number++;
    long[] found = SubtitleFormat.times(line);
    if (found != null) {
      // The line before is the number or the id of this cue, also without a blank line before it.
      if (!text.isEmpty() && SubtitleFormat.isNumber(text.getLast())) {
        text.removeLast();
      }
      close();
      times = found;
      start = number;
      pending = null;
      inHead = false;
      inNote = false;
    } else if (line.isEmpty() && (times == null || !text.isEmpty())) {
      close();
      pending();
      inNote = false;
    } else if (times != null) {
      text.add(line);
    } else if (line.isBlank()) {
      pending();
    } else if (inNote || isHead(line)) {
      inNote = true;
      groups.leaveOut(line, number);
    } else {
      pending();
      pending = line;
    }
  }

  void finish() throws IOException {
    close();
    pending();
    groups.finish();
  }

  private boolean isHead(String line) {
    boolean head = inHead && line.startsWith("WEBVTT");
    if (head) {
      groups.title(line);
    }
    return head || line.matches("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
  }

  /** Keeps a line that belongs to no cue, unless it is a number. */
  private void pending() throws IOException {
    String line = pending;
    pending = null;
    if (line != null && !SubtitleFormat.isNumber(line)) {
      groups.accept(number - 1, List.of(line), 0, 0);
    }
  }

  private void close() throws IOException {
    long[] open = times;
    if (open != null && !text.isEmpty()) {
      groups.accept(start, text, open[0], open[1]);
    }
    times = null;
    text.clear();
  }
}
