package org.commentindex.benchmark.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a recorded process went: a sample counts for the room of the project whose code
 * is innermost, so what a library does counts for the room that called it.
 */
public final class Profile {
  private static final String PROJECT = "org.commentindex.";
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final String NONE = "none: Lucene's and Java's own threads";
  private static final int MOST = 12;

  private final Map<String, Integer> rooms = new HashMap<>();
  private final Map<String, Integer> methods = new HashMap<>();
  private int samples;

  private Profile() {}

  /** Reads a recording of Java's flight recorder. */
  public static Profile of(Path recording) throws IOException {
    Profile profile = new Profile();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
          profile.add(event.getStackTrace().getFrames());
        }
      }
    }
    return profile;
  }

  private void add(List<RecordedFrame> innermostFirst) {
    samples++;
    rooms.merge(room(innermostFirst), 1, Integer::sum);
    RecordedFrame top = innermostFirst.getFirst();
    String type = top.getMethod().getType().getName();
    methods.merge(
        type.substring(type.lastIndexOf('.') + 1) + "." + top.getMethod().getName(),
        1,
        Integer::sum);
  }

  private static String room(List<RecordedFrame> frames) {
    return frames.stream()
        .map(frame -> frame.getMethod().getType().getName())
        .filter(name -> name.startsWith(PROJECT))
        .map(Profile::withoutGenerated)
        .map(name -> name.substring(PROJECT.length(), name.lastIndexOf('.') + 1))
        .map(name -> name.isEmpty() ? "the library's doors" : name.substring(0, name.length() - 1))
        .findFirst()
        .orElse(NONE);
  }

  /** A class without what Java adds to the names of those it makes itself. */
  private static String withoutGenerated(String name) {
    int end = name.indexOf("$$");
    return end < 0 ? name : name.substring(0, end);
  }

  /** Shares of the samples in percent: of each room, and of the methods most often on top. */
  @Override
  public String toString() {
    if (samples == 0) {
      return "Too short for a sample.";
    }
    return "Of %,d samples of running threads, by the innermost room of the project:\n\n%s\n\n%s"
        .formatted(samples, table("room", rooms), table("method on top", methods));
  }

  private String table(String head, Map<String, Integer> counts) {
    Table table = new Table(head, List.of("%"));
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(
            entry ->
                table.row(
                    "`" + entry.getKey() + "`",
                    List.of(
                        String.format(Locale.ROOT, "%.1f", 100.0 * entry.getValue() / samples))));
    return table.toString();
  }
}
