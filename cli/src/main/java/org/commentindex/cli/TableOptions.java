package org.commentindex.cli;

import static org.commentindex.cli.Arguments.list;

import java.util.List;
import org.commentindex.cli.print.FieldSelection;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.ResultFormat;
import org.commentindex.json.JsonType;

/** Results as a table, and which of their fields are wanted. */
final class TableOptions {
  private final Value<Boolean> csv;
  private final Value<Boolean> tsv;
  private final Value<List<String>> fields;

  TableOptions(Arguments arguments) {
    csv = arguments.flag("--csv", "Print a table for spreadsheets.");
    tsv = arguments.flag("--tsv", "Print a table for cut, sort and awk: a line a row.");
    fields =
        arguments.add(
            list("NAME", "--fields")
                .description(
                    "Of each result in JSON or in a table only these fields; several with commas. A table"
                        + " has them in this order."));
  }

  /**
   * Returns the format of results.
   *
   * @throws IllegalArgumentException if two formats are given
   */
  ResultFormat format(OutputOptions output) {
    if (csv.get() && tsv.get()) {
      throw new IllegalArgumentException("--csv and --tsv exclude each other");
    }
    if ((csv.get() || tsv.get()) && output.json()) {
      throw new IllegalArgumentException(
          (csv.get() ? "--csv" : "--tsv") + " and --json exclude each other");
    }
    if (csv.get()) {
      return ResultFormat.CSV;
    }
    return tsv.get() ? ResultFormat.TSV : output.json() ? ResultFormat.JSON : ResultFormat.TEXT;
  }

  /** Returns true if fields are selected. */
  boolean selectsFields() {
    return !fields.get().isEmpty();
  }

  /**
   * Refuses contradicting options and unknown fields, before anything is opened or printed.
   *
   * @param type the type of the objects whose fields can be selected
   */
  void check(OutputOptions output, JsonType type) {
    ResultFormat format = format(output);
    if (selectsFields() && format == ResultFormat.TEXT) {
      throw new IllegalArgumentException("--fields is for JSON and tables; give --json or --csv");
    }
    checkFields(type);
  }

  /** Refuses unknown fields. */
  void checkFields(JsonType type) {
    FieldSelection.of(type, fields.get());
  }

  /** Returns the printers of results. */
  Printers printers(OutputOptions output) {
    return output.printers(format(output), fields.get());
  }

  /** Returns the printers of results, which the pager shows if they are text. */
  Printers pagedPrinters(OutputOptions output) {
    if (!format(output).isTable()) {
      output.page();
    }
    return printers(output);
  }
}
