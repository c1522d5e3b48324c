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
import org.commentindex.internal.read.base.Head;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a table shows.
 *
 * @param delimiter what parts its values
 * @param names what its first row calls the columns
 */
record TableHead(char delimiter, List<String> names) {
  private static final char[] DELIMITERS = {',', '\t', ';', '|'};
  private static final int ROWS_LOOKED_AT = 20;
  private static final int LONGEST_NAME = 60;

  TableHead {
    names = List.copyOf(names);
  }

  /** What a source that begins so shows as a table, or null if it is none that is known. */
  static @Nullable TableHead of(Head head) {
    TableHead best = null;
    for (char delimiter : DELIMITERS) {
      TableHead found = of(head, delimiter);
      if (found != null && (best == null || found.known().size() > best.known().size())) {
        best = found;
      }
    }
    return best;
  }

  /** Whether a column holds the words of comments. */
  boolean hasText() {
    return known().contains(GenericField.TEXT);
  }

  /** How rows are written. What follows a closing quotation mark belongs to the value. */
  static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setLenientEof(true)
        .setTrailingData(true)
        .get();
  }

  /**
   * Two fields that are known, one of them the text or a third column beside: no sentence is so.
   */
  private static @Nullable TableHead of(Head head, char delimiter) {
    List<CSVRecord> rows = rows(head, delimiter);
    if (rows.isEmpty() || rows.getFirst().size() < 2) {
      return null;
    }
    TableHead found =
        new TableHead(delimiter, rows.getFirst().stream().map(String::strip).toList());
    boolean enough = found.known().size() >= 2 && (found.hasText() || found.names.size() > 2);
    long fitting = rows.stream().filter(row -> row.size() == found.names.size()).count();
    return enough && found.areNames() && fitting * 2 > rows.size() ? found : null;
  }

  private static List<CSVRecord> rows(Head head, char delimiter) {
    List<CSVRecord> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(head.text(), format(delimiter))) {
      Iterator<CSVRecord> found = parser.iterator();
      while (rows.size() < ROWS_LOOKED_AT && found.hasNext()) {
        rows.add(found.next());
      }
    } catch (IOException | UncheckedIOException e) {
      return rows; // what came before shows enough
    }
    if (rows.size() > 1 && !head.complete() && rows.size() < ROWS_LOOKED_AT) {
      rows.removeLast(); // it may be cut
    }
    return rows;
  }

  private boolean areNames() {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.length() > LONGEST_NAME || !seen.add(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private Set<GenericField> known() {
    Set<GenericField> known = EnumSet.noneOf(GenericField.class);
    for (String name : names) {
      GenericField.Name field = GenericField.named(name);
      if (field != null) {
        known.add(field.field());
      }
    }
    return known;
  }
}
