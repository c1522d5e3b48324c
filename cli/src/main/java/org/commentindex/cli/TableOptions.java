package org.commentindex.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.commentindex.cli.print.Columns;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.TableForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Results as a table, and which of their fields are wanted. */
final class TableOptions {
  @Option(names = "--csv", description = "Print a table for spreadsheets.")
  private boolean csv;

  @Option(names = "--tsv", description = "Print a table for cut, sort and awk: a line a row.")
  private boolean tsv;

  @Option(
      names = "--fields",
      paramLabel = "NAME",
      split = ",",
      description =
          "Of each result in JSON or in a table only these fields; several with commas. A table"
              + " has them in this order.")
  private List<String> fields = List.of();

  /** The form of the table, or null for no table. */
  @Nullable TableForm form(OutputOptions output) {
    if (csv && tsv) {
      throw new IllegalArgumentException("--csv and --tsv exclude each other");
    }
    if ((csv || tsv) && output.json()) {
      throw new IllegalArgumentException(
          (csv ? "--csv" : "--tsv") + " and --json exclude each other");
    }
    return csv ? TableForm.CSV : tsv ? TableForm.TSV : null;
  }

  /** Whether fields were named. */
  boolean choose() {
    return !fields.isEmpty();
  }

  /** The fields named, checked; empty for all. */
  Set<String> chosen(Columns columns) {
    return columns.known(fields);
  }

  /** Refuses what cannot be, before anything is opened or printed. */
  void check(OutputOptions output, Columns columns) {
    TableForm form = form(output);
    if (choose() && form == null && !output.json()) {
      throw new IllegalArgumentException("--fields is for JSON and tables; give --json or --csv");
    }
    chosen(columns);
  }

  /** Prints results with these columns in the form that was asked for. */
  ResultPrinter printer(OutputOptions output, Columns columns) throws IOException {
    TableForm form = form(output);
    if (form != null) {
      return JsonPrinter.table(output.out(), form, columns, chosen(columns));
    }
    output.page();
    return output.json() ? new JsonPrinter(output.out(), chosen(columns)) : output.text(false);
  }
}
