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
 * @param known the fields that these names mean
 */
record TableHead(char delimiter, List<String> names, Set<GenericField> known) {
  private static final char[] DELIMITERS = {',', '\t', ';', '|'};
  private static final int ROWS_LOOKED_AT = 20;
  private static final int LONGEST_NAME = 60;

  TableHead {
    names = List.copyOf(names);
    known = Set.copyOf(known);
  }

  /** Says what the name of a column means, null if nothing that is known. */
  interface Meaning {
    GenericField.@Nullable Name of(String name);
  }

  /** What a source that begins so shows as a table, or null if its first rows do not fit. */
  static @Nullable TableHead of(Head head, Meaning meaning) {
    TableHead best = null;
    for (char delimiter : DELIMITERS) {
      TableHead found = of(head, delimiter, meaning);
      if (found != null && (best == null || found.known.size() > best.known.size())) {
        best = found;
      }
    }
    return best;
  }

  /** Whether a column holds the words of comments. */
  boolean hasText() {
    return known.contains(GenericField.TEXT);
  }

  /**
   * Whether two fields are known and one is the text, or there is a third column: no prose is so.
   */
  boolean isSure() {
    return known.size() >= 2 && (hasText() || names.size() > 2);
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

  private static @Nullable TableHead of(Head head, char delimiter, Meaning meaning) {
    List<CSVRecord> rows = rows(head, delimiter);
    if (rows.isEmpty() || rows.getFirst().size() < 2) {
      return null;
    }
    List<String> names = rows.getFirst().stream().map(String::strip).toList();
    long fitting = rows.stream().filter(row -> row.size() == names.size()).count();
    return areNames(names) && fitting * 2 > rows.size()
        ? new TableHead(delimiter, names, known(names, meaning))
        : null;
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

  private static boolean areNames(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.length() > LONGEST_NAME || !seen.add(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static Set<GenericField> known(List<String> names, Meaning meaning) {
    Set<GenericField> known = EnumSet.noneOf(GenericField.class);
    for (String name : names) {
      GenericField.Name field = meaning.of(name);
      if (field != null) {
        known.add(field.field());
      }
    }
    return known;
  }
}
