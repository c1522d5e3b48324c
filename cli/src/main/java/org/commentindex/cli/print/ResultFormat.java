package org.commentindex.cli.print;

/** The format in which results are printed. */
public enum ResultFormat {
  /** Text for people. */
  TEXT,

  /** JSON lines, as specified in {@code docs/json-output.md}. */
  JSON,

  /**
   * A table for spreadsheets, as RFC 4180 specifies, but with lines that end with a line feed. Text
   * that a spreadsheet would interpret as a formula is preceded by an apostrophe.
   */
  CSV,

  /** A table for {@code cut}, {@code sort} and {@code awk}: one row per line. */
  TSV;

  /** Returns true for CSV and TSV. */
  public boolean isTable() {
    return this == CSV || this == TSV;
  }
}
