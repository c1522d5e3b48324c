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
 * CPU profile of a process by packages of the project. A sample counts for the package of the
 * innermost frame that belongs to the project, so the time of a library counts for its caller.
 */
public final class Profile {
  private static final String PROJECT = "org.commentindex.";
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final String NONE = "none (threads of Lucene and Java)";

  /** Maximum rows of a table. Chosen by hand: what follows is small. */
  private static final int MAX_ROWS = 12;

  private final Map<String, Integer> packages = new HashMap<>();
  private final Map<String, Integer> methods = new HashMap<>();
  private int samples;

  private Profile() {}

  /** Reads a recording of Java Flight Recorder. */
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
    packages.merge(packageOf(innermostFirst), 1, Integer::sum);
    RecordedFrame top = innermostFirst.getFirst();
    String type = top.getMethod().getType().getName();
    methods.merge(
        type.substring(type.lastIndexOf('.') + 1) + "." + top.getMethod().getName(),
        1,
        Integer::sum);
  }

  private static String packageOf(List<RecordedFrame> frames) {
    return frames.stream()
        .map(frame -> frame.getMethod().getType().getName())
        .filter(name -> name.startsWith(PROJECT))
        .map(Profile::withoutGenerated)
        .map(name -> name.substring(PROJECT.length(), name.lastIndexOf('.') + 1))
        .map(name -> name.isEmpty() ? "org.commentindex" : name.substring(0, name.length() - 1))
        .findFirst()
        .orElse(NONE);
  }

  /** Removes the suffix of hidden classes, such as those of lambdas, from a class name. */
  private static String withoutGenerated(String name) {
    int end = name.indexOf("$$");
    return end < 0 ? name : name.substring(0, end);
  }

  /**
   * Returns tables of the share of each package, and of the methods most often on top of the stack.
   */
  @Override
  public String toString() {
    if (samples == 0) {
      return "No samples: the run was too short.";
    }
    return "%,d samples of running threads, by innermost package of the project:\n\n%s\n\n%s"
        .formatted(samples, table("package", packages), table("method on top", methods));
  }

  private String table(String head, Map<String, Integer> counts) {
    MarkdownTable table = new MarkdownTable(head, List.of("%"));
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_ROWS)
        .forEach(
            entry ->
                table.row(
                    "`" + entry.getKey() + "`",
                    List.of(
                        String.format(Locale.ROOT, "%.1f", 100.0 * entry.getValue() / samples))));
    return table.toString();
  }
}
