package org.commentindex.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commentindex.benchmark.process.ChildJvm;
import org.commentindex.benchmark.process.Launcher;
import org.commentindex.benchmark.report.Checkout;
import org.commentindex.benchmark.report.Circumstances;
import org.commentindex.benchmark.report.InputFile;
import org.commentindex.benchmark.report.Measurement;
import org.commentindex.benchmark.report.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What all commands share: the input, and where the run is kept. */
final class RunOptions {
  static final int MOST_TURNS = 1_000;
  static final String QUERIES =
      "Queries, one a line: term, and, or, not, phrase or prefix, a tab, the text.";
  static final String ROUNDS = "How often each query is asked (default: ${DEFAULT-VALUE}).";

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
  private boolean help;

  @Parameters(index = "0", paramLabel = "INPUT", description = "Comments, one JSON object a line.")
  private Path input = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the folder of the run goes (default: benchmark/runs of the checkout).")
  private @Nullable Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the run is called, behind the day (default: the command).")
  private @Nullable String name;

  /** The comments. */
  InputFile input() throws IOException {
    if (!Files.isRegularFile(input)) {
      throw new IOException(input + " is no file: give a file of comments, one JSON object a line");
    }
    return new InputFile(input);
  }

  /** Refuses fewer than one, and more than there are. */
  static void require(String option, long value, long most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "%s %,d: give at least 1 and at most %,d".formatted(option, value, most));
    }
  }

  /** A new folder for what is measured. */
  RunFolder newFolder() throws IOException {
    Path runs = out == null ? Checkout.root().resolve("benchmark/runs") : out;
    return RunFolder.create(runs, name == null ? spec().name() : name);
  }

  /** Starts processes; what they measure goes into the folder and, where it is short, is shown. */
  ChildJvm children(RunFolder folder) {
    return new ChildJvm(
        measurement -> {
          folder.add(measurement);
          if (measurement.kind().equals("speed")) {
            show(measurement);
          }
        });
  }

  private void show(Measurement of) {
    out().printf("%s %d: %s %,.0f %s%n", of.phase(), of.run(), of.engine(), of.value(), of.unit());
  }

  PrintWriter out() {
    return spec().commandLine().getOut();
  }

  /** How this run was made, of one that indexed and asked in processes of {@link ChildJvm}. */
  Circumstances circumstances() throws IOException {
    return circumstances(optionsForQueries());
  }

  static Map<String, String> optionsForQueries() {
    return Map.of("Java's options, queries", String.join(" ", ChildJvm.FOR_QUERIES));
  }

  /** How this run was made, of one that indexed in such processes and did something else. */
  Circumstances circumstances(Map<String, String> rest) throws IOException {
    String words =
        spec().commandLine().getParseResult().originalArgs().stream()
            .map(RunOptions::withoutFolder)
            .collect(Collectors.joining(" "));
    Map<String, String> more = new LinkedHashMap<>();
    more.put("Java's options, indexing", String.join(" ", Launcher.optionsForIndexing(input)));
    more.putAll(rest);
    return new Circumstances(words, input(), more);
  }

  /** Where a file stood on this machine says nothing to others. */
  private static String withoutFolder(String word) {
    return word.replaceFirst("(^|=)[^=]*/(?=.)", "$1");
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(command, "not parsed yet");
  }
}
