package org.commentindex.cli.option;

import java.io.IOException;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.CommandException;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.print.text.EndText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.query.QueryWarning;
import org.commentindex.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Parses queries from the command line. */
public final class Queries {
  private Queries() {}

  /**
   * Parses the query that restricts a list or count, and prints its warnings; null for null. All
   * its words are required.
   *
   * @throws CommandException if the query has errors
   */
  public static @Nullable CommentQuery among(
      @Nullable String query, CommentIndex index, OutputOptions output) {
    if (query == null) {
      return null;
    }
    return noted(query, parser(index, output), output).query();
  }

  /** Parses a query, rejects it if it has errors, and prints its warnings. */
  public static ParsedQuery noted(String query, QueryParser parser, OutputOptions output) {
    ParsedQuery parsed = parser.parse(query);
    refuseErrors(parsed);
    for (QueryWarning note : parsed.warnings()) {
      output.words().println("note: " + TerminalText.line(note.message()));
    }
    return parsed;
  }

  /** Returns a parser of dates in the time zone of the command. */
  public static QueryParser parser(OutputOptions output) {
    return QueryParser.create().in(output.environment().zone());
  }

  /** Returns a parser that also knows the custom fields of an index. */
  public static QueryParser parser(CommentIndex index, OutputOptions output) {
    return parser(output).withFields(index.customFields());
  }

  /** Prints queries with hits that are similar to a query without; nothing for null. */
  public static void suggest(CommentIndex index, @Nullable CommentQuery query, OutputOptions output)
      throws IOException {
    if (query != null) {
      SearchRequest request = SearchRequest.of(query).withLimit(1);
      EndText.suggestions(index.forEachId(request, id -> {}), output.words());
    }
  }

  /** Parses a query and rejects it if it has errors or warnings. */
  public static CommentQuery strict(String query, CommentIndex index, OutputOptions output) {
    ParsedQuery parsed = parser(index, output).parse(query);
    refuseErrors(parsed);
    refuseNotes(parsed);
    return parsed.query();
  }

  /** Rejects a query with errors; the exception shows the position of each. */
  public static void refuseErrors(ParsedQuery parsed) {
    if (!parsed.errors().isEmpty()) {
      throw refusal(
          parsed, parsed.errors().getFirst().message(), parsed.errors().getFirst().position());
    }
  }

  /** Rejects a query with warnings; the exception shows the position of each. */
  public static void refuseNotes(ParsedQuery parsed) {
    if (!parsed.warnings().isEmpty()) {
      QueryWarning first = parsed.warnings().getFirst();
      throw refusal(parsed, first.message(), first.position());
    }
  }

  private static CommandException refusal(ParsedQuery parsed, String message, int position) {
    return new CommandException(
        "query, character " + (position + 1) + ": " + message,
        QueryWarnings.beside(parsed, position));
  }
}
