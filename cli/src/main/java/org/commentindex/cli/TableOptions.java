package org.commentindex.cli;

import static org.commentindex.cli.Arguments.flagOf;
import static org.commentindex.cli.Arguments.list;

import java.util.List;
import org.commentindex.cli.print.FieldSelection;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.ResultFormat;
import org.commentindex.json.JsonType;

/** The options for tables and for the fields of results. */
final class TableOptions {
  private final Value<Boolean> json;
  private final Value<Boolean> csv;
  private final Value<Boolean> tsv;
  private final Value<List<String>> fields;

  TableOptions(Arguments arguments) {
    List<Value<Boolean>> formats =
        arguments.exclusive(
            OutputOptions.jsonFlag(),
            flagOf("--csv").description("Print a table in CSV, for spreadsheets."),
            flagOf("--tsv")
                .description("Print a table in TSV, one line per row, for cut, sort and awk."));
    json = formats.get(0);
    csv = formats.get(1);
    tsv = formats.get(2);
    fields =
        arguments.add(
            list("NAME", "--fields")
                .description(
                    "Print only these fields of each result, separated by commas, in JSON or a table;"
                        + " a table has its columns in this order."));
  }

  /** Option {@code --json}, which excludes the tables. */
  Value<Boolean> json() {
    return json;
  }

  /** Returns the format of results. A table takes precedence over --json before the command. */
  ResultFormat format(OutputOptions output) {
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
