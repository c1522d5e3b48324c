package org.commentindex.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commentindex.internal.read.base.GenericField;
import org.commentindex.internal.read.base.SourceHead;
import org.jspecify.annotations.Nullable;

/**
 * The dialect and the columns of a table, detected from its first rows.
 *
 * @param delimiter the separator of values
 * @param names the names of the columns in the first row
 * @param known the fields that have these names
 */
record TableHead(char delimiter, List<String> names, Set<GenericField> known) {
  private static final char[] DELIMITERS = {',', '\t', ';', '|'};

  /** Rows parsed to detect the delimiter. */
  private static final int MAX_ROWS_PARSED = 20;

  /** Longest name of a column, in characters; longer values in the first row are prose. */
  private static final int MAX_NAME_CHARS = 60;

  /** Number of known columns needed to take a text for a table; one may be a chance match. */
  private static final int MIN_KNOWN_COLUMNS = 2;

  TableHead {
    names = List.copyOf(names);
    known = Set.copyOf(known);
  }

  /** Maps the name of a column to a field, or to null if it is unknown. */
  interface FieldLookup {
    GenericField.@Nullable Name of(String name);
  }

  /** Returns the table that starts with this head, or null if the first rows are not a table. */
  static @Nullable TableHead of(SourceHead head, FieldLookup fields) {
    TableHead best = null;
    for (char delimiter : DELIMITERS) {
      TableHead found = of(head, delimiter, fields);
      if (found != null && (best == null || found.known.size() > best.known.size())) {
        best = found;
      }
    }
    return best;
  }

  /** Returns true if a column contains the text of comments. */
  boolean hasText() {
    return known.contains(GenericField.TEXT);
  }

  /**
   * Returns true if at least two fields are known and either one is the text or there are three
   * columns. Prose with commas does not meet this condition.
   */
  boolean isSure() {
    return known.size() >= MIN_KNOWN_COLUMNS && (hasText() || names.size() > 2);
  }

  /** Returns the CSV dialect. Text after a closing quotation mark belongs to the value. */
  static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setLenientEof(true)
        .setTrailingData(true)
        .get();
  }

  private static @Nullable TableHead of(SourceHead head, char delimiter, FieldLookup fields) {
    List<CSVRecord> rows = rows(head, delimiter);
    if (rows.isEmpty() || rows.getFirst().size() < 2) {
      return null;
    }
    List<String> names = rows.getFirst().stream().map(String::strip).toList();
    // More than half of the rows have as many values as the first.
    long fitting = rows.stream().filter(row -> row.size() == names.size()).count();
    return areNames(names) && fitting * 2 > rows.size()
        ? new TableHead(delimiter, names, known(names, fields))
        : null;
  }

  private static List<CSVRecord> rows(SourceHead head, char delimiter) {
    List<CSVRecord> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(head.text(), format(delimiter))) {
      Iterator<CSVRecord> found = parser.iterator();
      while (rows.size() < MAX_ROWS_PARSED && found.hasNext()) {
        rows.add(found.next());
      }
    } catch (IOException | UncheckedIOException e) {
      return rows; // the rows before the error suffice
    }
    if (rows.size() > 1 && !head.complete() && rows.size() < MAX_ROWS_PARSED) {
      rows.removeLast(); // it may be truncated
    }
    return rows;
  }

  private static boolean areNames(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.length() > MAX_NAME_CHARS || !seen.add(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static Set<GenericField> known(List<String> names, FieldLookup fields) {
    Set<GenericField> known = EnumSet.noneOf(GenericField.class);
    for (String name : names) {
      GenericField.Name field = fields.of(name);
      if (field != null) {
        known.add(field.field());
      }
    }
    return known;
  }
}
