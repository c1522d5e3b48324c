package org.commentindex.cli;

import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.json.JsonType;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;

final class ExportCommand extends Command {
  private final IndexLocation location;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<String> query;
  private boolean found;

  ExportCommand() {
    super(
        "export",
        "Print all comments as JSON lines, sorted by id. Indexing the output gives the same index.",
        "",
        "Examples:",
        "  comments export > comments.jsonl",
        "  comments export -q 'topic:safety' --fields id,text",
        "  comments export --csv --fields id,author,date,text > comments.csv",
        "",
        "Output of --fields, --csv or --tsv is incomplete and cannot be indexed again.");
    location = new IndexLocation(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    query = add(text("QUERY", "-q", "--query").description("Export only comments that match."));
  }

  @Override
  public Integer call() throws IOException {
    Printers printers = table.printers(output);
    table.checkFields(JsonType.COMMENT);
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      ResultPrinter<Comment> printer = printers.export();
      CommentQuery among = Queries.among(query.orNull(), output);
      index.forEach(among, comment -> print(printer, comment));
      if (!found) {
        Queries.suggest(index, among, output);
      }
    }
    return ExitCodes.of(found, false);
  }

  private void print(ResultPrinter<Comment> printer, Comment comment) {
    try {
      printer.print(comment);
      found = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
