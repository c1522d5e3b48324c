package org.commentindex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commentindex.CommentIndexer;
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
      "  curl -s https://example.org/thread.json | comments index -",
      "",
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
      description =
          "How pasted text is divided: auto, blank, line or regex:EXPRESSION (default:"
              + " ${DEFAULT-VALUE}).")
  private String split = "auto";

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = "Topic rules, one NAME = QUERY a line (default: those the index has).")
  private @Nullable String topics;

  @Option(
      names = "--max-document",
      paramLabel = "N",
      description =
          "Take N million characters of one document or pasted text, and report what is left out"
              + " (default: 100).")
  private @Nullable Integer maxDocument;

  @Option(
      names = "--format",
      paramLabel = "NAME",
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
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(location.directory(), options)) {
      add(indexer);
      IndexingReport report = indexer.commit();
      output.printer().report(report);
      return ExitCodes.of(true, report.rejected() > 0);
    }
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
    return maxDocument == null ? options : options.withDocumentMegabytes(maxDocument);
  }

  private void add(CommentIndexer indexer) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String path : paths) {
      if (path.equals("-")) {
        indexer.addStream("stdin", output.environment().in());
      } else {
        files.add(output.environment().resolve(path));
      }
    }
    if (!files.isEmpty()) {
      indexer.addFiles(files);
    }
  }
}
