package org.commentindex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description =
        "Print every comment as a line of JSON, in order of id. Indexing it gives the same index.",
    footer = {
      "",
      "Examples:",
      "  comments export > comments.jsonl",
      "  comments export -q 'topic:safety' --fields id,text",
      "",
      "With --fields the lines are for other programs: not all is there to be indexed again."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = {"-q", "--query"},
      paramLabel = "QUERY",
      description = "Only the comments that match.")
  private @Nullable String query;

  @Option(
      names = "--fields",
      paramLabel = "NAME",
      split = ",",
      description = "Of each comment only these fields; several with commas.")
  private List<String> fields = List.of();

  private boolean found;

  @Override
  public Integer call() throws IOException {
    JsonPrinter printer = new JsonPrinter(output.out(), HitOptions.known(fields));
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      index.forEach(Queries.among(query, output), comment -> print(printer, comment));
    }
    return ExitCodes.of(found, false);
  }

  private void print(JsonPrinter printer, Comment comment) {
    try {
      printer.exported(comment);
      found = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
