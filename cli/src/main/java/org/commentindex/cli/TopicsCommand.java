package org.commentindex.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.query.Facet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
    name = "topics",
    description = "List the topics, those of most comments first.",
    footer = {
      "",
      "Examples:",
      "  comments topics thread.txt",
      "  comments topics -q 'site:example.org'",
      "  comments topics --file topics.txt",
    })
final class TopicsCommand implements Callable<Integer> {
  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final IndexChoice choice = new IndexChoice();
  @Mixin private final TallyOptions tallies = new TallyOptions();
  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "First set the index's rules, one NAME = QUERY a line, and tag everything again.")
  private @Nullable String rules;

  @Parameters(paramLabel = "PATH", description = "List those of these files instead of the index.")
  private List<String> paths = List.of();

  @Override
  public Integer call() throws IOException {
    tallies.check(Facet.TOPIC, table, output);
    if (rules != null) {
      retag(output.environment().resolve(rules));
    }
    try (OpenedIndex opened = choice.open(location, paths, output)) {
      return tallies.print(opened, Facet.TOPIC, table, output);
    }
  }

  private void retag(Path file) throws IOException {
    if (!paths.isEmpty()) {
      throw new ParameterException(
          output.commandLine(), "--file sets the rules of an index; leave out the paths");
    }
    // Opened for reading first: rules alone do not make an index.
    CommentIndex.open(location.directory()).close();
    IndexOptions options = IndexOptions.defaults().withTopicsFile(file);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(location.directory(), options)) {
      indexer.commit();
    }
  }
}
