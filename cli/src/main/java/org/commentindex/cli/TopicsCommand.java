package org.commentindex.cli;

import static org.commentindex.cli.Arguments.any;
import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.search.Facet;
import picocli.CommandLine.ParameterException;

final class TopicsCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final FacetOptions tallies;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<String> rules;
  private final Value<List<String>> paths;

  TopicsCommand() {
    super(
        "topics",
        "List the topics, most frequent first.",
        "",
        "Examples:",
        "  comments topics thread.txt",
        "  comments topics -q 'site:example.org'",
        "  comments topics --file topics.txt");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    tallies = new FacetOptions(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    rules =
        add(
            text("FILE", "--file")
                .description(
                    "First replace the topic rules of the index (one NAME = QUERY per line) and assign"
                        + " topics to all comments again."));
    paths = add(any("PATH").description("Files and folders to read instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    tallies.check(Facet.TOPIC, table, output);
    String file = rules.orNull();
    if (file != null) {
      retag(output.environment().resolve(file));
    }
    try (OpenedIndex opened = choice.open(location, paths.get(), output)) {
      return tallies.print(opened, Facet.TOPIC, table, output);
    }
  }

  private void retag(Path file) throws IOException {
    if (!paths.get().isEmpty()) {
      throw new ParameterException(
          output.commandLine(),
          "--file sets the rules of an index and cannot be combined with paths");
    }
    // Opened for reading first, so that no empty index is created.
    CommentIndex.open(location.directory()).close();
    IndexOptions options = IndexOptions.defaults().withTopicsFile(file);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(location.directory(), options)) {
      indexer.commit();
    }
  }
}
