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
import org.commentindex.benchmark.process.LauncherOptions;
import org.commentindex.benchmark.report.Checkout;
import org.commentindex.benchmark.report.InputFile;
import org.commentindex.benchmark.report.Measurement;
import org.commentindex.benchmark.report.RunConditions;
import org.commentindex.benchmark.report.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of all commands: the input and the folder of the run. */
final class RunOptions {
  /** Maximum number of runs, rounds or words. Guards against typing errors, chosen by hand. */
  static final int MAX_ROUNDS = 1_000;

  /**
   * Number of counted rounds of queries. Chosen by hand: with 220 queries, 2,200 latencies for each
   * searcher, so that 22 of them are above the 99th percentile.
   */
  static final int DEFAULT_QUERY_ROUNDS = 10;

  static final String QUERIES =
      "File of queries, one per line: term, and, or, not, phrase or prefix; a tab; the query.";
  static final String ROUNDS = "Run each query N times (default: ${DEFAULT-VALUE}).";

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @SuppressWarnings("UnusedVariable") // read by picocli
  @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
  private boolean help;

  @Parameters(
      index = "0",
      paramLabel = "INPUT",
      description = "File of comments, one JSON object per line.")
  private Path input = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Parent folder of the results (default: benchmark/runs in the checkout).")
  private @Nullable Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the run, appended to the date (default: the command).")
  private @Nullable String name;

  /**
   * Returns the file of comments.
   *
   * @throws IOException if it is not a file
   */
  InputFile input() throws IOException {
    if (!Files.isRegularFile(input)) {
      throw new IOException(
          "not a file: " + input + "; expected comments, one JSON object per line");
    }
    return new InputFile(input);
  }

  /**
   * Checks the value of an option.
   *
   * @throws IllegalArgumentException if it is less than 1 or more than the maximum
   */
  static void require(String option, long value, long max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(
          "%s must be between 1 and %,d, but is %,d".formatted(option, max, value));
    }
  }

  /** Creates the folder of the run. */
  RunFolder newFolder() throws IOException {
    Path runs = out == null ? Checkout.root().resolve("benchmark/runs") : out;
    return RunFolder.create(runs, name == null ? spec().name() : name);
  }

  /** Returns a starter of child processes that stores all measurements and prints throughput. */
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

  /** Returns the conditions of a run that indexed and searched in child processes. */
  RunConditions conditions() throws IOException {
    return conditions(optionsForQueries());
  }

  static Map<String, String> optionsForQueries() {
    return Map.of("Java options, queries", String.join(" ", ChildJvm.FOR_QUERIES));
  }

  /**
   * Returns the conditions of a run that indexed in child processes.
   *
   * @param rest further conditions, by name
   */
  RunConditions conditions(Map<String, String> rest) throws IOException {
    String arguments =
        spec().commandLine().getParseResult().originalArgs().stream()
            .map(RunOptions::withoutFolder)
            .collect(Collectors.joining(" "));
    Map<String, String> more = new LinkedHashMap<>();
    more.put("Java options, indexing", String.join(" ", LauncherOptions.forIndexing(input)));
    more.putAll(rest);
    return new RunConditions(arguments, input(), more);
  }

  /** Removes the folder of a path in an argument, which means nothing on other machines. */
  private static String withoutFolder(String argument) {
    return argument.replaceFirst("(^|=)[^=]*/(?=.)", "$1");
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(command, "not parsed yet");
  }
}
