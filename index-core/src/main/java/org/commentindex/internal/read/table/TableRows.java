package org.commentindex.internal.read.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commentindex.internal.read.base.SourceHead;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a text in one dialect.
 *
 * @param delimiter the separator of values
 * @param quotes whether values may be quoted
 * @param rows the rows, without one that may be truncated
 */
record TableRows(char delimiter, boolean quotes, List<List<String>> rows) {
  /** Rows parsed to detect the dialect and the columns. Chosen by hand. */
  private static final int MAX_ROWS = 60;

  /** How spreadsheets declare the delimiter in a first line. */
  private static final String DECLARATION = "sep=";

  TableRows {
    rows = List.copyOf(rows);
  }

  /** Returns the delimiter that the first line declares, or null. */
  static @Nullable Character declared(String text) {
    int end = DECLARATION.length() + 1;
    boolean declared =
        text.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length())
            && text.length() > end
            && (text.charAt(end) == '\n' || text.charAt(end) == '\r');
    return declared ? text.charAt(DECLARATION.length()) : null;
  }

  /** Returns the CSV dialect. Text after a closing quotation mark belongs to the value. */
  static CSVFormat format(char delimiter, boolean quotes) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setQuote(quotes ? '"' : null)
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .setLenientEof(true)
        .setTrailingData(true)
        .get();
  }

  /** Parses the first rows of a text. */
  static TableRows of(SourceHead head, char delimiter, boolean quotes) {
    List<List<String>> rows = new ArrayList<>();
    TableText text = new TableText(new StringReader(head.text()), delimiter, quotes);
    try (CSVParser parser = CSVParser.parse(text, format(delimiter, quotes))) {
      Iterator<CSVRecord> found = parser.iterator();
      while (rows.size() < MAX_ROWS && found.hasNext()) {
        rows.add(List.of(found.next().values()));
      }
    } catch (IOException | UncheckedIOException e) {
      return new TableRows(delimiter, quotes, rows); // the rows before the error suffice
    }
    if (rows.size() > 1 && !head.complete() && rows.size() < MAX_ROWS) {
      rows.removeLast(); // it may be truncated
    }
    return new TableRows(delimiter, quotes, rows);
  }

  /** Returns the most frequent number of values in a row that is not blank; 0 without rows. */
  int usualSize() {
    Map<Integer, Integer> sizes = new HashMap<>();
    int best = 0;
    for (List<String> row : rows) {
      int count = isBlank(row) ? 0 : sizes.merge(row.size(), 1, Integer::sum);
      best = count > sizes.getOrDefault(best, 0) ? row.size() : best;
    }
    return best;
  }

  static boolean isBlank(List<String> row) {
    return row.stream().allMatch(String::isBlank);
  }
}
