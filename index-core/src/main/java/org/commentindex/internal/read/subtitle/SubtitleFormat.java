package org.commentindex.internal.read.subtitle;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/** The record format of subtitles, also of transcripts of meetings: SRT, WebVTT and SBV. */
public final class SubtitleFormat implements RecordFormat {
  /** A name at the start of this many cues is a speaker. Chosen by hand: a name recurs. */
  private static final int MIN_CUES_OF_SPEAKER = 2;

  private static final String CLOCK = "((?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{1,3})";

  private static final Pattern TIMES =
      Pattern.compile("\\s*" + CLOCK + "(?:\\s*-->\\s*|,)" + CLOCK + "(?:\\s.*)?");

  private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]{1,6}\\s*");

  /** A speaker before the words of a cue. */
  static final Pattern SPEAKER =
      Pattern.compile("(?:>> ?)?(?<name>\\p{L}[^:<>\\n]{0,40}):\\s+(?=\\S)");

  @Override
  public String name() {
    return "subtitles";
  }

  /** Returns true if the first line is the mark of WebVTT, or the first lines start a cue. */
  @Override
  public boolean matches(SourceHead head) {
    List<String> first = head.text().lines().filter(line -> !line.isBlank()).limit(2).toList();
    if (first.isEmpty()) {
      return false;
    }
    return first.getFirst().matches("WEBVTT(?:[ \\t].*)?")
        || isTimes(first.getFirst())
        || (first.size() > 1
            && NUMBER.matcher(first.getFirst()).matches()
            && isTimes(first.getLast()));
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    SubtitleGroups groups = new SubtitleGroups(input, sink, speakers(input.head()));
    SubtitleReader reader = new SubtitleReader(groups);
    // Not closed: the stream may be of an archive that has further members.
    BufferedReader lines = new BufferedReader(input.reader());
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.line(line);
      }
    } catch (UnreadableSourceException e) {
      reader.finish();
      throw e;
    }
    reader.finish();
  }

  static boolean isTimes(String line) {
    return line.indexOf(':') > 0 && TIMES.matcher(line).matches();
  }

  static boolean isNumber(String line) {
    return NUMBER.matcher(line).matches();
  }

  /** Returns the start and end of a cue in milliseconds, or null for another line. */
  static long @Nullable [] times(String line) {
    Matcher m = TIMES.matcher(line);
    return m.matches() ? new long[] {millis(m.group(1)), millis(m.group(2))} : null;
  }

  private static long millis(String clock) {
    long seconds = 0;
    int dot = Math.max(clock.indexOf('.'), clock.indexOf(','));
    for (String part : Pattern.compile(":").split(clock.substring(0, dot))) {
      seconds = seconds * 60 + Long.parseLong(part);
    }
    return seconds * 1000 + Long.parseLong((clock.substring(dot + 1) + "00").substring(0, 3));
  }

  /** Returns the names that start several cues of a file's head. */
  private static Set<String> speakers(SourceHead head) {
    Map<String, Integer> counts = new HashMap<>();
    boolean starts = false;
    int cues = 0;
    int named = 0;
    for (String line : head.text().lines().toList()) {
      Matcher m = SPEAKER.matcher(line);
      if (starts && m.lookingAt()) {
        counts.merge(m.group("name"), 1, Integer::sum);
        named++;
      }
      starts = isTimes(line);
      cues += starts ? 1 : 0;
    }
    Set<String> speakers = new HashSet<>();
    counts.forEach(
        (name, count) -> {
          if (count >= MIN_CUES_OF_SPEAKER) {
            speakers.add(name);
          }
        });
    // If all cues have a name, one that does not recur belongs to a person who speaks once.
    return named == cues && !speakers.isEmpty() ? counts.keySet() : speakers;
  }
}
