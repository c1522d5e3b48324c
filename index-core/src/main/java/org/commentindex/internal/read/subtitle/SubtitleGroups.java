package org.commentindex.internal.read.subtitle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Joins the cues of one file into comments: an uninterrupted speech of one speaker, else sentences
 * up to a pause. Not thread-safe.
 */
final class SubtitleGroups {
  /** A pause that ends a comment without a speaker, in milliseconds. Chosen by hand. */
  private static final long PAUSE_MILLIS = 5_000;

  /** A sentence ends a comment without a speaker from this length in characters. Chosen by hand. */
  private static final int ENOUGH_CHARS = 240;

  /** The largest gap between cues that repeat lines of each other. Chosen by hand, for YouTube. */
  private static final long REPETITION_MILLIS = 50;

  /** Maximum length of a comment in characters before the next cue starts another. By hand. */
  private static final int MAX_CHARS = 4_000;

  private static final Pattern VOICE =
      Pattern.compile("<v(?:\\.[\\w.-]{1,60})?[ \\t]+([^<>\\n]{1,120})>");

  private static final Pattern TAG =
      Pattern.compile("</?[^<>\\n]{1,200}>|\\{\\\\[^{}\\n]{1,60}\\}");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？][\"'”’)»]?$");

  private final SourceInput input;
  private final RecordSink sink;
  private final Set<String> speakers;
  private final StringBuilder open = new StringBuilder();
  private @Nullable String title;
  private @Nullable String author;
  private String lastLine = "";
  private long lastEnd;
  private int firstNumber;
  private int lastNumber;
  private long number;

  SubtitleGroups(SourceInput input, RecordSink sink, Set<String> speakers) {
    this.input = input;
    this.sink = sink;
    this.speakers = speakers;
  }

  /** Sets the title from the first line of WebVTT. */
  void title(String line) {
    String words = line.substring("WEBVTT".length()).strip();
    String named = words.startsWith("-") ? words.substring(1).strip() : "";
    title = named.isEmpty() ? null : named;
  }

  /** Adds a cue. */
  void accept(int line, List<String> text, long start, long end) throws IOException {
    List<String> words = new ArrayList<>();
    String speaker = author;
    for (int i = 0; i < text.size(); i++) {
      String shown = text.get(i);
      Matcher voice = VOICE.matcher(shown);
      if (voice.find()) {
        addSpoken(line, i, words, speaker, start);
        speaker = voice.group(1).strip();
      }
      String plain = plain(shown);
      Matcher prefix = SubtitleFormat.SPEAKER.matcher(plain);
      if (prefix.lookingAt() && speakers.contains(prefix.group("name"))) {
        addSpoken(line, i, words, speaker, start);
        speaker = prefix.group("name");
        plain = plain.substring(prefix.end());
      } else if (plain.startsWith(">>")) {
        addSpoken(line, i, words, speaker, start);
        close();
        speaker = null;
        plain = plain.substring(2).strip();
      }
      if (!plain.isEmpty()) {
        words.add(plain);
      }
    }
    add(line, line + text.size(), withoutRepetition(words, start, line), speaker, start);
    lastEnd = end;
  }

  /** Adds the words of a cue before its speaker changes. */
  private void addSpoken(
      int line, int index, List<String> words, @Nullable String speaker, long start)
      throws IOException {
    if (!words.isEmpty()) {
      add(line, line + index, List.copyOf(words), speaker, start);
      lastEnd = start;
      words.clear();
    }
  }

  /** Removes lines that stay on the screen from the cue before. */
  private List<String> withoutRepetition(List<String> words, long start, int line) {
    List<String> kept = new ArrayList<>(words);
    boolean near = start <= lastEnd + REPETITION_MILLIS;
    while (near && !kept.isEmpty() && kept.getFirst().equals(lastLine)) {
      leaveOut(kept.removeFirst(), line);
    }
    lastLine = words.isEmpty() ? lastLine : words.getLast();
    return kept;
  }

  private void add(int first, int last, List<String> words, @Nullable String speaker, long start)
      throws IOException {
    if (words.isEmpty()) {
      return;
    }
    boolean other = speaker != null && !speaker.equals(author);
    boolean ended =
        speaker == null
            && (start - lastEnd > PAUSE_MILLIS
                || (open.length() > ENOUGH_CHARS && SENTENCE_END.matcher(open).find()));
    if (other || ended || open.length() > MAX_CHARS) {
      close();
    }
    if (open.isEmpty()) {
      firstNumber = first;
    } else {
      open.append('\n');
    }
    author = speaker;
    open.append(String.join("\n", words));
    lastNumber = last;
  }

  void finish() throws IOException {
    close();
  }

  private void close() throws IOException {
    if (open.isEmpty()) {
      return;
    }
    number++;
    sink.accept(
        RawRecord.builder(input.source(), number)
            .location(input.location() + "\0n:" + number)
            .lines(new LineRange(firstNumber, lastNumber))
            .title(title)
            .author(AuthorName.of(author))
            .body(open.toString())
            .build());
    open.setLength(0);
    author = null;
  }

  /** Reports a line that is in no comment. */
  void leaveOut(String text, int line) {
    long characters = LeftOutText.characters(text);
    LineRange lines = new LineRange(line, line);
    sink.leaveOut(
        new LeftOutText(
            input.source(), lines, LeftOutReason.METADATA, "head and notes", characters));
  }

  private static String plain(String line) {
    return TAG.matcher(line)
        .replaceAll("")
        .replace("&nbsp;", " ")
        .replace("&lrm;", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }
}
