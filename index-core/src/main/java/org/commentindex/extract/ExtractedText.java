package org.commentindex.extract;

import java.util.Objects;

/**
 * The text of a document.
 *
 * @param text plain text, lines terminated by newlines
 * @param truncated whether the document has more text than the requested limit
 * @param table whether the text is the rows of a spreadsheet's sheets as CSV, with {@link
 *     #SHEET_END} after each sheet
 */
public record ExtractedText(String text, boolean truncated, boolean table) {
  /** Ends a sheet: the control character that separates groups of records. */
  public static final char SHEET_END = '\u001d';

  /** Creates a text that is not a table. */
  public ExtractedText(String text, boolean truncated) {
    this(text, truncated, false);
  }

  public ExtractedText {
    Objects.requireNonNull(text, "text == null");
  }
}
