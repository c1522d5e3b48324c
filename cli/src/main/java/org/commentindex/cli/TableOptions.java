package org.commentindex.cli;

import static org.commentindex.cli.Arguments.list;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.commentindex.cli.print.Columns;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.TableForm;
import org.jspecify.annotations.Nullable;

/** The options for tables and for the fields of results. */
final class TableOptions {
  private final Value<Boolean> csv;
  private final Value<Boolean> tsv;
  private final Value<List<String>> fields;

  TableOptions(Arguments arguments) {
    csv = arguments.flag("--csv", "Print a table in CSV, for spreadsheets.");
    tsv = arguments.flag("--tsv", "Print a table in TSV, one line per row, for cut, sort and awk.");
    fields =
        arguments.add(
            list("NAME", "--fields")
                .description(
                    "Print only these fields of each result, in JSON or a table; separate several by"
                        + " commas. A table has its columns in this order."));
  }

  /** The form of the table, or null for no table. */
  @Nullable TableForm form(OutputOptions output) {
    if (csv.get() && tsv.get()) {
      throw new IllegalArgumentException("--csv and --tsv exclude each other");
    }
    if ((csv.get() || tsv.get()) && output.json()) {
      throw new IllegalArgumentException(
          (csv.get() ? "--csv" : "--tsv") + " and --json exclude each other");
    }
    return csv.get() ? TableForm.CSV : tsv.get() ? TableForm.TSV : null;
  }

  /** Whether fields were named. */
  boolean choose() {
    return !fields.get().isEmpty();
  }

  /** The fields named, checked; empty for all. */
  Set<String> chosen(Columns columns) {
    return columns.known(fields.get());
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
