package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.LineReader;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The record format of subtitles: SRT, WebVTT and SBV. Cues of one speaker that continue a sentence
 * without a pause are one comment. Only speakers that a tag {@code <v Name>} names are authors.
 */
public final class SubtitlesFormat implements RecordFormat {
  /** A pause after which a new comment starts, in seconds. Chosen by hand. */
  private static final double MAX_PAUSE = 2;

  /** A comment ends at this length, in characters: captions may lack punctuation. By hand. */
  private static final int MAX_CHARS = 2000;

  private static final int SECONDS_PER_MINUTE = 60;

  private static final String CLOCK = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2}[.,]\\d{1,3})";
  private static final Pattern TIMING =
      Pattern.compile("\\s*" + CLOCK + "(?:\\s*-->\\s*|,(?=\\d{1,2}:))" + CLOCK + "(?:\\s.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\ufeff?\\d{1,7}");
  private static final Pattern BLOCK = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]{1,60})?\\s+([^>]{1,100})>");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?[cviub](?:\\.[^<>]{0,100}|\\s[^<>]{0,100})?>|</?font[^<>]{0,200}>|<[\\d:.]{5,14}>|\\{\\\\[^{}]{1,60}\\}");
  private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?…。！？]['\"”’»)\\]]*\\s*");

  @Override
  public String name() {
    return "subtitles";
  }

  @Override
  public boolean matches(SourceHead head) {
    List<String> first = head.text().lines().filter(l -> !l.isBlank()).limit(2).toList();
    boolean vtt = !first.isEmpty() && first.getFirst().matches("\\ufeff?WEBVTT(?:\\s.*)?");
    return (vtt && head.text().contains("-->"))
        || (!first.isEmpty() && TIMING.matcher(first.getFirst()).matches())
        || (first.size() > 1
            && NUMBER.matcher(first.getFirst().strip()).matches()
            && TIMING.matcher(first.get(1)).matches());
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    new Cues(input, sink).read();
  }

  /** Reads the cues of one source and joins them. */
  private static final class Cues {
    private final SourceInput input;
    private final RecordSink sink;
    private final List<String> cue = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String speaker;
    private @Nullable String held;
    private String shown = "";
    private double end;
    private double cueStart;
    private double cueEnd;
    private boolean inCue;
    private boolean inBlock;
    private long heldLine;
    private long cueLine;
    private long firstLine;
    private long lastLine;
    private long number;

    Cues(SourceInput input, RecordSink sink) {
      this.input = input;
      this.sink = sink;
    }

    void read() throws IOException {
      LineReader lines = new LineReader(input.reader(), Json.MAX_STRING_CHARS);
      try {
        while (lines.next()) {
          if (!lines.isTooLong()) {
            line(new String(lines.buffer(), lines.start(), lines.length()), lines.number());
          }
        }
      } finally {
        release();
        endCue(lines.number());
        endComment();
      }
    }

    private void line(String line, long at) throws IOException {
      Matcher timing = TIMING.matcher(line);
      if (timing.matches()) {
        discardHeld();
        endCue(at - 1);
        inCue = true;
        inBlock = false;
        cueLine = at;
        cueStart = seconds(timing, 1);
        cueEnd = seconds(timing, 4);
      } else if (line.isBlank()) {
        release();
        inBlock = false;
      } else if (!inCue && (line.startsWith("WEBVTT") || BLOCK.matcher(line).matches())) {
        inBlock = true;
        leaveOut(line, at);
      } else if (inBlock || (!inCue && at <= 2 && !NUMBER.matcher(line.strip()).matches())) {
        leaveOut(line, at);
      } else {
        release();
        // A number or name on its own before a timing is the cue's identifier.
        held = line;
        heldLine = at;
      }
    }

    private void release() {
      if (held != null) {
        cue.add(held);
        lastLine = heldLine;
      }
      held = null;
    }

    /** Leaves out the identifier of a cue: the line directly above its timing. */
    private void discardHeld() {
      if (held != null && !NUMBER.matcher(held.strip()).matches()) {
        leaveOut(held, heldLine);
      }
      held = null;
    }

    private void endCue(long at) throws IOException {
      if (!inCue) {
        cue.clear();
        return;
      }
      inCue = false;
      List<String> lines = List.copyOf(cue);
      cue.clear();
      String previous = shown;
      for (int i = 0; i < lines.size(); i++) {
        Matcher voice = VOICE.matcher(lines.get(i));
        String name = voice.find() ? AuthorName.of(voice.group(1)) : i == 0 ? null : speaker;
        String plain = plain(lines.get(i));
        shown = plain.isEmpty() ? shown : plain;
        if (i == 0 && !plain.isEmpty() && plain.equals(previous) && cueStart - end < MAX_PAUSE) {
          leaveOut(plain, cueLine);
        } else if (!plain.isEmpty()) {
          add(plain, name, cueLine, at);
        }
      }
      end = cueEnd;
    }

    private void add(String plain, @Nullable String name, long first, long last)
        throws IOException {
      boolean same = Objects.equals(name, speaker);
      boolean continues =
          !text.isEmpty()
              && same
              && (firstLine == first || cueStart - end < MAX_PAUSE)
              && (firstLine == first || !SENTENCE_END.matcher(text).matches())
              && text.length() < MAX_CHARS;
      if (!continues) {
        endComment();
        firstLine = first;
        speaker = name;
      }
      text.append(text.isEmpty() ? "" : "\n").append(plain);
      lastLine = Math.max(first, Math.max(lastLine, last));
    }

    private void endComment() throws IOException {
      if (!text.isEmpty()) {
        number++;
        sink.accept(
            RawRecord.builder(input.source(), number)
                .location(input.location() + "\0n:" + number)
                .lines(new LineRange((int) firstLine, (int) Math.max(firstLine, lastLine)))
                .author(speaker)
                .body(text.toString())
                .build());
      }
      text.setLength(0);
    }

    private void leaveOut(String line, long at) {
      long characters = line.chars().filter(c -> !Character.isWhitespace(c)).count();
      LineRange range = new LineRange((int) at, (int) at);
      sink.leaveOut(
          new LeftOutText(
              input.source(),
              range,
              LeftOutReason.METADATA,
              "lines of the file format",
              characters));
    }
  }

  private static String plain(String line) {
    return TAG.matcher(line)
        .replaceAll("")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace("&lrm;", "")
        .replace("&rlm;", "")
        .strip();
  }

  private static double seconds(Matcher timing, int group) {
    String hours = timing.group(group);
    int minutes = Integer.parseInt(timing.group(group + 1));
    int whole = (hours == null ? 0 : Integer.parseInt(hours)) * SECONDS_PER_MINUTE + minutes;
    return whole * SECONDS_PER_MINUTE
        + Double.parseDouble(timing.group(group + 2).replace(',', '.'));
  }
}
