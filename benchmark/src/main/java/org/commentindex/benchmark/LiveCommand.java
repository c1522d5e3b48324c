package org.commentindex.benchmark;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentindex.CommentIndexer;
import org.commentindex.benchmark.process.ProcessUsage;
import org.commentindex.benchmark.report.InputFile;
import org.commentindex.benchmark.report.LivePage;
import org.commentindex.benchmark.report.Measurement;
import org.commentindex.benchmark.report.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures the CPU time of small commits to a large index in one process: adds the last lines of
 * the input to an index of the others.
 */
@Command(
    name = "live",
    description = "Measure what small commits to a large index cost, in a warm process.")
final class LiveCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Measure each commit N times, after one round without (default: ${DEFAULT-VALUE}).")
  private int rounds = 10;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Comments of a larger commit (default: ${DEFAULT-VALUE}).")
  private int batch = 1_000;

  @Override
  public Integer call() throws IOException {
    InputFile input = options.input();
    RunOptions.require("--rounds", rounds, RunOptions.MAX_ROUNDS);
    long added = (batch + 1L) * (rounds + 1);
    RunOptions.require("--batch", added, input.lines() - 1);
    long first = input.lines() - added;
    try (RunFolder folder = options.newFolder();
        TemporaryFolder work = new TemporaryFolder()) {
      Path base = work.path().resolve("first.ndjson");
      input.copyFirst(first, base);
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(work.folder("index"))) {
        LiveRun run = new LiveRun(folder, indexer);
        run.files(LivePage.FIRST, 1, base);
        try (BufferedReader rest = Files.newBufferedReader(input.path());
            Stream<String> lines = rest.lines().skip(first)) {
          commits(run, lines.iterator()::next);
        }
        Path again = work.path().resolve("second.ndjson");
        Files.copy(base, again);
        run.files(LivePage.AGAIN, 1, again);
      }
      LivePage.write(folder, options.conditions(Map.of("comments before", "%,d".formatted(first))));
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  /** Commits nothing, one comment and a batch in each round; round 0 is not counted. */
  private void commits(LiveRun run, LineSource lines) throws IOException {
    for (int round = 0; round <= rounds; round++) {
      run.lines(LivePage.EMPTY, round, List.of());
      run.lines(LivePage.ONE, round, List.of(lines.next()));
      run.lines(LivePage.BATCH, round, Stream.generate(lines::next).limit(batch).toList());
    }
  }

  private interface LineSource {
    String next();
  }

  /** Adds, commits and measures. */
  private record LiveRun(RunFolder folder, CommentIndexer indexer) {
    void files(String what, int round, Path file) throws IOException {
      double before = ProcessUsage.cpuSeconds();
      indexer.addFiles(List.of(file));
      commit(what, round, before);
    }

    void lines(String what, int round, List<String> lines) throws IOException {
      byte[] text =
          lines.stream()
              .map(line -> line + "\n")
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8);
      double before = ProcessUsage.cpuSeconds();
      if (!lines.isEmpty()) {
        indexer.addStream("live.ndjson", new ByteArrayInputStream(text));
      }
      commit(what, round, before);
    }

    private void commit(String what, int round, double before) throws IOException {
      indexer.commit();
      if (round > 0) {
        double ms = (ProcessUsage.cpuSeconds() - before) * 1_000;
        folder.add(new Measurement("comment-index", "live", what, round, ms, "ms"));
      }
    }
  }
}
