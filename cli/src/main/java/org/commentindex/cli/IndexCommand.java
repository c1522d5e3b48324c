package org.commentindex.cli;

import static org.commentindex.cli.Arguments.some;
import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.commentindex.CommentIndexer;
import org.commentindex.cli.print.ProgressText;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.split.SplitRule;

final class IndexCommand extends Command {
  private final IndexLocation location;
  private final OutputOptions output;
  private final Value<List<String>> paths;
  private final Value<String> split;
  private final Value<String> topics;
  private final LimitOptions limits;
  private final RefreshOptions refresh;
  private final FormatOptions format;

  IndexCommand() {
    super(
        "index",
        "Add files to the index, or update files that it has.",
        "",
        "Examples:",
        "  comments index thread.txt exports/",
        "  comments index --index my.idx --topics topics.txt comments.jsonl",
        "  comments index --map body=message,author=user.name dump.json",
        "  comments index --sync --watch ~/exports",
        "  curl -s https://example.org/thread.json | comments index -",
        "",
        "Reads files inside gzip, zstd, bzip2, xz, zip and tar. Skips files that have not",
        "changed since they were indexed.",
        "Exits with 2 if anything could not be read; the rest is indexed.");
    location = new IndexLocation(arguments());
    output = new OutputOptions(arguments());
    paths =
        add(some("PATH").description("Files, folders (with all files below), or - for standard input."));
    split =
        add(
            text("RULE", "--split")
                .completionCandidates(new OptionValues.SplitWords())
                .initialValue("auto")
                .description(
                    "How to split pasted text into comments: auto, blank, line or regex:EXPRESSION"
                        + " (default: ${DEFAULT-VALUE})."));
    topics =
        add(
            text("FILE", "--topics")
                .description(
                    "Topic rules, one NAME = QUERY per line (default: the rules of the index)."));
    limits = new LimitOptions(arguments());
    refresh = new RefreshOptions(arguments());
    format = new FormatOptions(arguments());
  }

  @Override
  public Integer call() throws IOException {
    if (format.list()) {
      output.printers().formats().print(CommentIndexer.formats());
      return ExitCodes.SUCCESS;
    }
    IndexOptions options = options();
    refuseNothing();
    if (!refresh.watch()) {
      return once(options, indexer -> {});
    }
    if (paths.get().contains("-")) {
      throw new CommandException("standard input cannot be watched; name files or folders");
    }
    return new WatchLoop(output).go(files(), location.directory(), opened -> once(options, opened));
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
    output.printers().reports().print(report);
    output.out().flush();
    return ExitCodes.of(true, report.rejected() > 0);
  }

  /** Fails if none of the paths exists, before an empty index is created. */
  private void refuseNothing() {
    Environment environment = output.environment();
    boolean any =
        paths.get().stream().anyMatch(p -> p.equals("-") || Files.exists(environment.resolve(p)));
    if (!any && !Files.exists(location.directory())) {
      throw new CommandException(
          paths.get().getFirst()
              + ": no such file; no index was made, check the "
              + (paths.get().size() == 1 ? "path" : "paths"));
    }
  }

  private IndexOptions options() {
    IndexOptions options =
        IndexOptions.defaults().withSplit(SplitRule.named(split.get())).withFormat(format.choice());
    String rules = topics.orNull();
    if (rules != null) {
      options = options.withTopicsFile(output.environment().resolve(rules));
    }
    return refresh.in(limits.in(options));
  }

  private List<Path> files() {
    return paths.get().stream()
        .filter(path -> !path.equals("-"))
        .map(output.environment()::resolve)
        .toList();
  }

  private void add(CommentIndexer indexer) throws IOException {
    if (paths.get().contains("-")) {
      indexer.addStream("stdin", output.environment().in());
    }
    if (!files().isEmpty()) {
      indexer.addFiles(files());
    }
  }
}
