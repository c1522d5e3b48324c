package org.commentindex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.commentindex.CommentIndexer;
import org.commentindex.cli.print.ProgressText;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "index",
    description = "Add files to the index, or refresh what it has of them.",
    footer = {
      "",
      "Examples:",
      "  comments index thread.txt exports/",
      "  comments index --index my.idx --topics topics.txt comments.jsonl",
      "  comments index --map body=message,author=user.name dump.json",
      "  comments index --sync --watch ~/exports",
      "  curl -s https://example.org/thread.json | comments index -",
      "",
      "gzip, zstd, bzip2, xz, zip and tar are read through. A file that has not changed",
      "since it was indexed is not read again.",
      "Exits with 2 if anything could not be read; the rest is indexed."
    })
final class IndexCommand implements Callable<Integer> {
  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files; folders, with all in them; - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--split",
      paramLabel = "RULE",
      completionCandidates = Words.SplitWords.class,
      description =
          "How pasted text is divided: auto, blank, line or regex:EXPRESSION (default:"
              + " ${DEFAULT-VALUE}).")
  private String split = "auto";

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = "Topic rules, one NAME = QUERY a line (default: those the index has).")
  private @Nullable String topics;

  @Mixin private final LimitOptions limits = new LimitOptions();
  @Mixin private final RefreshOptions refresh = new RefreshOptions();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      completionCandidates = Words.FormatWords.class,
      description =
          "Read all in this format, whatever its content looks like; --formats lists them.")
  private @Nullable String format;

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME",
      split = ",",
      description =
          "Which field of generic JSON, JSON lines or CSV holds what, such as"
              + " body=text,author=user.name.")
  private Map<String, String> map = Map.of();

  @Option(
      names = "--formats",
      help = true,
      description = "List the formats that can be read, and index nothing.")
  private boolean formats;

  @Override
  public Integer call() throws IOException {
    if (formats) {
      for (Map.Entry<String, String> known : CommentIndexer.formats().entrySet()) {
        output.printer().format(known.getKey(), known.getValue());
      }
      return ExitCodes.FOUND;
    }
    IndexOptions options = options();
    refuseNothing();
    if (!refresh.watch()) {
      return once(options, indexer -> {});
    }
    if (paths.contains("-")) {
      throw new Trouble("standard input cannot be watched; name files or folders");
    }
    return new Watching(output).go(files(), location.directory(), opened -> once(options, opened));
  }

  private int once(IndexOptions options, Consumer<CommentIndexer> opened) throws IOException {
    IndexingReport report;
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(location.directory(), options);
        ProgressText progress = output.progress()) {
      opened.accept(indexer);
      if (progress != null) {
        indexer.onProgress(progress);
      }
      add(indexer);
      report = indexer.commit();
    }
    output.printer().report(report);
    output.out().flush();
    return ExitCodes.of(true, report.rejected() > 0);
  }

  /** Where not one of the paths is there, a first run would leave an empty index behind. */
  private void refuseNothing() {
    Environment environment = output.environment();
    boolean any =
        paths.stream().anyMatch(p -> p.equals("-") || Files.exists(environment.resolve(p)));
    if (!any && !Files.exists(location.directory())) {
      throw new Trouble(
          paths.getFirst()
              + ": no such file; no index was made, check the "
              + (paths.size() == 1 ? "path" : "paths"));
    }
  }

  private IndexOptions options() {
    IndexOptions options =
        IndexOptions.defaults()
            .withSplit(SplitRule.named(split))
            .withFormat(new FormatChoice(format, map));
    if (topics != null) {
      options = options.withTopicsFile(output.environment().resolve(topics));
    }
    return refresh.in(limits.in(options));
  }

  private List<Path> files() {
    return paths.stream()
        .filter(path -> !path.equals("-"))
        .map(output.environment()::resolve)
        .toList();
  }

  private void add(CommentIndexer indexer) throws IOException {
    if (paths.contains("-")) {
      indexer.addStream("stdin", output.environment().in());
    }
    if (!files().isEmpty()) {
      indexer.addFiles(files());
    }
  }
}
