package org.commentindex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.Columns;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.TableForm;
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
      "  comments export --csv --fields id,author,date,text > comments.csv",
      "",
      "With --fields, --csv or --tsv not all is there to be indexed again."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = {"-q", "--query"},
      paramLabel = "QUERY",
      description = "Only the comments that match.")
  private @Nullable String query;

  private boolean found;

  @Override
  public Integer call() throws IOException {
    TableForm form = table.form(output);
    Set<String> fields = table.chosen(Columns.COMMENT);
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      JsonPrinter printer =
          form == null
              ? new JsonPrinter(output.out(), fields)
              : JsonPrinter.table(output.out(), form, Columns.COMMENT, fields);
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
