package org.commentindex.extract;

import java.util.List;
import java.util.Objects;

/**
 * The text of a document.
 *
 * @param text plain text, lines terminated by newlines, without the comments
 * @param truncated whether the document has more text than the requested limit
 * @param table whether the text is the rows of a spreadsheet's sheets as CSV, with {@link
 *     #SHEET_END} after each sheet
 * @param comments the comments in its margin, in the order of the document
 */
public record ExtractedText(
    String text, boolean truncated, boolean table, List<ReviewComment> comments) {
  /** Ends a sheet: the control character that separates groups of records. */
  public static final char SHEET_END = '\u001d';

  /** Creates a text that is not a table and has no comments. */
  public ExtractedText(String text, boolean truncated) {
    this(text, truncated, false, List.of());
  }

  public ExtractedText {
    Objects.requireNonNull(text, "text == null");
    comments = List.copyOf(comments);
  }
}
