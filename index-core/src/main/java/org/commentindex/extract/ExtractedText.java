package org.commentindex.extract;

import java.util.List;
import java.util.Objects;

/**
 * The text of a document.
 *
 * @param text plain text, lines terminated by newlines, without the comments
 * @param truncated whether the document has more text than the requested limit
 * @param form how the text is to be read
 * @param comments the comments in its margin, in the order of the document
 */
public record ExtractedText(
    String text, boolean truncated, Form form, List<ReviewComment> comments) {
  /** Ends a sheet: the control character that separates groups of records. */
  public static final char SHEET_END = '\u001d';

  /**
   * Begins the name of a table that is not read, in {@link Form#JSON_LINES}: its only line is the
   * number of characters of its text.
   */
  public static final char COUNTED = '\u001e';

  /** The forms of an extracted text. */
  public enum Form {
    /** Running text. */
    TEXT,

    /** The rows of a spreadsheet's sheets as CSV, with {@link #SHEET_END} after each sheet. */
    TABLE,

    /**
     * The rows of a database's tables as JSON objects, one in a line. A table begins with its name
     * in a line of its own and ends with {@link #SHEET_END}.
     */
    JSON_LINES
  }

  public ExtractedText {
    Objects.requireNonNull(text, "text == null");
    Objects.requireNonNull(form, "form == null");
    comments = List.copyOf(comments);
  }

  /**
   * {@return a whole running text without comments}
   *
   * @param text the text
   */
  public static ExtractedText of(String text) {
    return new ExtractedText(text, false, Form.TEXT, List.of());
  }
}
