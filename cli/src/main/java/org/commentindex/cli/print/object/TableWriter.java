package org.commentindex.cli.print.object;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.json.JsonObject;

/** Writes objects of one type as rows of a table, after a row with the names of the columns. */
public final class TableWriter implements ObjectWriter {
  private final TableCells cells;
  private final List<String> columns;
  private final CSVPrinter rows;

  /**
   * Creates a writer and writes the names of the columns.
   *
   * @param out the destination, which is not closed
   * @param format CSV or TSV
   * @param columns the fields of an object that are written, in order
   */
  public TableWriter(Writer out, ResultFormat format, List<String> columns) throws IOException {
    this.cells = new TableCells(format);
    this.columns = columns;
    this.rows = new CSVPrinter(out, csvFormat(format));
    if (format == ResultFormat.CSV_WITH_BOM) {
      out.write('\ufeff');
    }
    rows.printRecord(columns);
  }

  public static CSVFormat csvFormat(ResultFormat format) {
    CSVFormat.Builder builder =
        format == ResultFormat.TSV
            ? CSVFormat.DEFAULT.builder().setDelimiter('\t').setQuote(null).setEscape('\\')
            : CSVFormat.RFC4180.builder();
    return builder.setRecordSeparator('\n').get();
  }

  @Override
  public void write(JsonObject object) throws IOException {
    rows.printRecord(
        columns.stream().map(name -> cells.cell(name, object.fields().get(name))).toList());
  }
}
