package org.commentindex.cli;

import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.Columns;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.TableForm;
import org.commentindex.model.Comment;

final class ExportCommand extends Command {
  private final IndexLocation location;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<String> query;
  private boolean found;

  ExportCommand() {
    super(
        "export",
        "Print all comments as JSON lines, in order of id. Indexing the output gives the same index.",
        "",
        "Examples:",
        "  comments export > comments.jsonl",
        "  comments export -q 'topic:safety' --fields id,text",
        "  comments export --csv --fields id,author,date,text > comments.csv",
        "",
        "Output of --fields, --csv or --tsv is incomplete and cannot be indexed again.");
    location = new IndexLocation(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments());
    query = add(text("QUERY", "-q", "--query").description("Export only comments that match."));
  }

  @Override
  public Integer call() throws IOException {
    TableForm form = table.form(output);
    Set<String> fields = table.chosen(Columns.COMMENT);
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      JsonPrinter printer =
          form == null
              ? new JsonPrinter(output.out(), fields)
              : JsonPrinter.table(output.out(), form, Columns.COMMENT, fields);
      index.forEach(Queries.among(query.orNull(), output), comment -> print(printer, comment));
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
