package org.commentindex.cli.print.form;

/** The format in which results are printed. */
public enum ResultFormat {
  /** Text for people. */
  TEXT(""),

  /** JSON lines, as specified in {@code docs/json-output.md}. */
  JSON("--json"),

  /**
   * A table for spreadsheets, as RFC 4180 specifies, but with lines that end with a line feed. Text
   * that a spreadsheet would interpret as a formula is preceded by an apostrophe.
   */
  CSV("--csv"),

  /** CSV after a byte order mark, which tells Excel that the text is UTF-8. */
  CSV_WITH_BOM("--csv"),

  /** A table for {@code cut}, {@code sort} and {@code awk}: one row per line. */
  TSV("--tsv"),

  /** A report in Markdown. */
  MARKDOWN("--md"),

  /** A report as a page in HTML. */
  HTML("--html");

  private final String option;

  ResultFormat(String option) {
    this.option = option;
  }

  /** Returns the option that selects the format. */
  public String option() {
    return option;
  }

  /** Returns true for CSV, with or without a byte order mark. */
  public boolean isCsv() {
    return this == CSV || this == CSV_WITH_BOM;
  }

  /** Returns true for CSV and TSV. */
  public boolean isTable() {
    return isCsv() || this == TSV;
  }

  /** Returns true for Markdown and HTML. */
  public boolean isReport() {
    return this == MARKDOWN || this == HTML;
  }
}
