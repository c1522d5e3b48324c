package org.commentindex.cli.maintenance;

import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.Queries;
import org.commentindex.cli.option.QueryOption;
import org.commentindex.cli.option.TableOptions;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.json.JsonType;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;

/** The command {@code export}. */
public final class ExportCommand extends Command {
  private final IndexLocation location;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<String> sqlite;
  private final QueryOption query;
  private boolean found;

  public ExportCommand() {
    super(
        "export",
        "Print all comments as JSON lines, sorted by id. Indexing the output gives the same index.",
        "",
        "Examples:",
        "  comments export > comments.jsonl",
        "  comments export -q 'topic:safety' --fields id,text",
        "  comments export --csv --fields id,author,date,text > comments.csv",
        "  comments export --sqlite comments.db",
        "",
        "Output of --fields, --csv or --tsv is incomplete and cannot be indexed again.");
    location = new IndexLocation(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    sqlite =
        add(
            text("FILE", "--sqlite")
                .description(
                    "Write to a new SQLite database: comments, occurrences, cites, topics, and"
                        + " comments_fts for full-text search. Datasette can open it."));
    query = new QueryOption(arguments(), "Export only comments that match.");
  }

  @Override
  public Integer call() throws IOException {
    String database = sqlite.orNull();
    if (database != null) {
      if (table.format(output) != ResultFormat.TEXT || table.selectsFields()) {
        throw new IllegalArgumentException(
            "--sqlite excludes --json, --csv, --tsv and --fields; a database has all fields");
      }
      return DatabaseExport.installed().run(location, query, database, output);
    }
    Printers printers = table.printers(output);
    table.checkFields(JsonType.COMMENT);
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      ResultPrinter<Comment> printer = printers.export();
      CommentQuery among = query.among(index, output);
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
