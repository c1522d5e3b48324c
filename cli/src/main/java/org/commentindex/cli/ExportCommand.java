package org.commentindex.cli;

import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.ResultFormat;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.TextValues;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.json.JsonType;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;

final class ExportCommand extends Command {
  private final IndexLocation location;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<String> sqlite;
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
                        + " comments_fts for full-text search. Datasette opens it."));
    query = add(text("QUERY", "-q", "--query").description("Export only comments that match."));
  }

  @Override
  public Integer call() throws IOException {
    String database = sqlite.orNull();
    if (database != null) {
      return exportTo(output.environment().resolve(database));
    }
    Printers printers = table.printers(output);
    table.checkFields(JsonType.COMMENT);
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      ResultPrinter<Comment> printer = printers.export();
      CommentQuery among = Queries.among(query.orNull(), index, output);
      index.forEach(among, comment -> print(printer, comment));
      if (!found) {
        Queries.suggest(index, among, output);
      }
    }
    return ExitCodes.of(found, false);
  }

  private Integer exportTo(Path file) throws IOException {
    if (table.format(output) != ResultFormat.TEXT || table.selectsFields()) {
      throw new IllegalArgumentException(
          "--sqlite excludes --json, --csv, --tsv and --fields; a database has all fields");
    }
    DatabaseExport export = DatabaseExport.installed();
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      long comments = export.export(index, Queries.among(query.orNull(), index, output), file);
      output
          .words()
          .println(
              TextValues.count(comments, "comment") + " in " + TerminalText.line(file.toString()));
      return ExitCodes.of(comments > 0, false);
    }
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
