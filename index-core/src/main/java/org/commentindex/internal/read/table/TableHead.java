package org.commentindex.internal.read.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.field.ColumnProfile;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.field.FieldInference;
import org.commentindex.internal.read.field.FieldNames;
import org.commentindex.internal.read.field.GenericField;
import org.jspecify.annotations.Nullable;

/**
 * The dialect and the columns of a table, detected from its first rows.
 *
 * @param dialect the first rows and their dialect
 * @param skipped the number of rows before the first one with values
 * @param headed whether a row names the columns; it is the last of the skipped ones
 * @param columns the columns
 * @param inferred the fields that were recognized by their values, and their columns
 * @param known the table of a service, or null
 * @param sure whether the text is certainly a table
 */
record TableHead(
    TableRows dialect,
    int skipped,
    boolean headed,
    List<FieldInference.Column> columns,
    Map<GenericField, Integer> inferred,
    @Nullable KnownTable known,
    boolean sure) {
  private static final char[] DELIMITERS = {',', '\t', ';', '|'};

  /** Longest name of a column, in characters; longer values in the first row are prose. */
  private static final int MAX_NAME_CHARS = 80;

  /** Number of known columns needed to take a text for a table; one may be a chance match. */
  private static final int MIN_KNOWN_COLUMNS = 2;

  /** Known columns that make a row the names of a table, however the other rows look. By hand. */
  private static final int CERTAIN_COLUMNS = 4;

  /** Rows before the names of the columns, such as a title. Chosen by hand. */
  private static final int MAX_PREAMBLE = 10;

  /** Returns the table that starts with this head, or null if the first rows are not a table. */
  static @Nullable TableHead of(SourceHead head, FormatChoice choice) {
    TableHead best = null;
    Character declared = TableRows.declared(head.text());
    for (char delimiter : DELIMITERS) {
      if ((declared != null && delimiter != declared) || head.text().indexOf(delimiter) < 0) {
        continue;
      }
      TableHead found = of(TableRows.of(head, delimiter, true), choice);
      if (delimiter == '\t' && head.text().indexOf('"') >= 0) {
        // Many programs write tabs without quotation marks around values.
        found = better(found, of(TableRows.of(head, delimiter, false), choice));
      }
      best = better(best, found);
    }
    return best != null && best.sure ? best : SingleColumn.of(head, choice, best);
  }

  private static @Nullable TableHead better(@Nullable TableHead one, @Nullable TableHead other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (one.sure != other.sure) {
      return one.sure ? one : other;
    }
    int more = Integer.compare(one.fields().size(), other.fields().size());
    return more > 0 || (more == 0 && one.fitting() >= other.fitting()) ? one : other;
  }

  private static @Nullable TableHead of(TableRows dialect, FormatChoice choice) {
    int size = dialect.usualSize();
    List<List<String>> rows = dialect.rows();
    int header = headerRow(rows, size, FieldNames.of(choice));
    if (size < 2 && header < 0) {
      return null;
    }
    if (header >= 0) {
      TableHead named = of(dialect, header, true, choice);
      if (named.isKnown()) {
        return named.fittingHalf() || named.isAllKnown() || named.isDeclared()
            ? named.withSure()
            : null;
      }
    }
    int first = firstRow(rows, size);
    if (first < 0 || first > MAX_PREAMBLE) {
      return null;
    }
    List<String> names = rows.get(first);
    TableHead named = of(dialect, first, true, choice);
    boolean headed = areNames(names) && TableEvidence.isHeader(names, named.columns);
    TableHead found = headed ? named : of(dialect, first, false, choice);
    boolean mapped = !choice.fields().isEmpty() && !found.fields().isEmpty();
    return mapped || found.known != null || TableEvidence.isTable(found) ? found.withSure() : found;
  }

  /** Returns the first row with known names of columns, or -1. */
  private static int headerRow(List<List<String>> rows, int size, FieldNames names) {
    for (int i = 0; i < Math.min(rows.size(), MAX_PREAMBLE); i++) {
      List<String> row = rows.get(i);
      if (row.size() >= 2
          && (i == 0 || row.size() == size)
          && areShort(row)
          && fields(row, names).size() >= MIN_KNOWN_COLUMNS
          && (areNames(row) || KnownTable.of(lowerCase(row)) != null)) {
        return i;
      }
    }
    return -1;
  }

  private static Set<GenericField> fields(List<String> names, FieldNames fields) {
    Set<GenericField> found = EnumSet.noneOf(GenericField.class);
    for (int i = 0; i < names.size(); i++) {
      GenericField.Name field = fields.column(i + 1, names.get(i).strip());
      if (field != null) {
        found.add(field.field());
      }
    }
    return found;
  }

  private static int firstRow(List<List<String>> rows, int size) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() == size) {
        return i;
      }
    }
    return -1;
  }

  private static TableHead of(TableRows dialect, int row, boolean headed, FormatChoice choice) {
    List<String> header = dialect.rows().get(row);
    int skipped = headed ? row + 1 + labels(dialect.rows(), row) : row;
    List<List<String>> data =
        dialect.rows().subList(skipped, dialect.rows().size()).stream()
            .filter(values -> values.size() == header.size())
            .toList();
    List<String> names = distinct(header, headed);
    FieldNames fields = FieldNames.of(choice);
    if (FieldInference.isReviews(names)) {
      fields.ignoreStars();
    }
    List<FieldInference.Column> columns = columns(names, data, fields);
    KnownTable known = KnownTable.of(lowerCase(names));
    Map<GenericField, Integer> inferred = new EnumMap<>(GenericField.class);
    if (known == null) {
      inferred.putAll(FieldInference.infer(columns));
    }
    return new TableHead(dialect, skipped, headed, columns, inferred, known, false);
  }

  /** Returns the number of rows with labels and ids of questions below the names, of Qualtrics. */
  private static int labels(List<List<String>> rows, int names) {
    int ids = names + 2;
    return ids < rows.size()
            && rows.get(ids).stream().anyMatch(value -> value.startsWith("{\"ImportId\""))
        ? 2
        : 0;
  }

  /** Returns the names of the columns; one that occurs again has a number after it. */
  private static List<String> distinct(List<String> header, boolean headed) {
    List<String> names = new ArrayList<>();
    for (String name : header) {
      String stripped = headed ? name.strip() : "";
      String first = stripped;
      for (int i = 2; !stripped.isEmpty() && names.contains(stripped); i++) {
        stripped = first + " (" + i + ")";
      }
      names.add(stripped);
    }
    return names;
  }

  private static List<FieldInference.Column> columns(
      List<String> names, List<List<String>> rows, FieldNames fields) {
    List<FieldInference.Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ColumnProfile profile = new ColumnProfile();
      for (List<String> values : rows) {
        profile.add(values.get(i));
      }
      GenericField.Name name = fields.column(i + 1, names.get(i));
      boolean count = name != null && name.rank() >= 0 && FieldCatalog.isReplies(names.get(i));
      columns.add(
          new FieldInference.Column(
              names.get(i), profile, count && profile.isNumber() ? null : name));
    }
    return columns;
  }

  /** Returns the names of the columns; a column without a name is named by its number. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (FieldInference.Column column : columns) {
      names.add(column.path().isEmpty() ? "#" + (names.size() + 1) : column.path());
    }
    return names;
  }

  /** Returns the fields that have a column. */
  Set<GenericField> fields() {
    Set<GenericField> fields = EnumSet.noneOf(GenericField.class);
    fields.addAll(inferred.keySet());
    if (known != null && known.hasText()) {
      fields.add(GenericField.TEXT);
    }
    for (FieldInference.Column column : columns) {
      GenericField.Name name = column.name();
      if (name != null) {
        fields.add(name.field());
      }
    }
    return fields;
  }

  /** Returns true if a column contains the text of comments. */
  boolean hasText() {
    return fields().contains(GenericField.TEXT);
  }

  /** Returns the number of the first column of a field by name or values, from 0, or -1. */
  int textColumn() {
    int best = inferred.getOrDefault(GenericField.TEXT, -1);
    int rank = Integer.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      GenericField.Name name = columns.get(i).name();
      if (name != null && name.field() == GenericField.TEXT && name.rank() < rank) {
        best = i;
        rank = name.rank();
      }
    }
    return best;
  }

  /**
   * Returns true if at least two fields are known by name and either one is the text or there are
   * three columns. Prose with commas does not meet this condition.
   */
  private boolean isKnown() {
    Set<GenericField> byName = EnumSet.noneOf(GenericField.class);
    for (FieldInference.Column column : columns) {
      GenericField.Name name = column.name();
      if (name != null) {
        byName.add(name.field());
      }
    }
    boolean typed =
        columns.stream().allMatch(c -> c.name() != null && c.profile().isTyped()); // a list of ids
    return byName.size() >= MIN_KNOWN_COLUMNS && (hasText() || columns.size() > 2 || typed);
  }

  /** Returns the number of rows whose values certainly belong to the columns. */
  int fitting() {
    return (int)
        dialect.rows().stream()
            .skip(skipped)
            .filter(r -> r.size() == columns.size() || hasDelimitersInText(r))
            .count();
  }

  /**
   * Returns true if a row has more values than columns, and those behind the text are certainly
   * those of their columns: all of these columns have dates, ids, numbers or addresses, and the
   * values are such.
   */
  boolean hasDelimitersInText(List<String> row) {
    int text = textColumn();
    int surplus = row.size() - columns.size();
    if (surplus <= 0 || text < 0 || text == columns.size() - 1) {
      return false;
    }
    for (int i = text + 1; i < columns.size(); i++) {
      ColumnProfile own = new ColumnProfile();
      own.add(row.get(i + surplus));
      if (!columns.get(i).profile().isTyped() || !own.isTyped()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns true if the names of all columns are known, and rows with more values than columns have
   * them in the text, which is the last column.
   */
  private boolean isAllKnown() {
    return columns.size() > 2
        && columns.stream().allMatch(column -> column.name() != null)
        && dialect.rows().stream().skip(skipped).allMatch(r -> r.size() >= columns.size())
        && textColumn() == columns.size() - 1;
  }

  /**
   * Returns true if enough names are known that rows with more values than columns are rows of a
   * table whose text has delimiters.
   */
  private boolean isDeclared() {
    long names = columns.stream().filter(column -> column.name() != null).count();
    return names >= CERTAIN_COLUMNS
        && hasText()
        && dialect.rows().stream().skip(skipped).allMatch(r -> r.size() >= columns.size());
  }

  /** Returns true if more than half of the rows have as many values as there are columns. */
  private boolean fittingHalf() {
    long rows = dialect.rows().stream().skip(skipped).filter(r -> !TableRows.isBlank(r)).count();
    return rows == 0 || fitting() * 2L > rows;
  }

  /** Returns true if 3/5/2024 is in May, by the other dates of the first rows. */
  boolean isDayFirst() {
    return columns.stream().anyMatch(c -> isDate(c) && c.profile().dayFirst() > 0);
  }

  /** Returns true if there are dates such as 3/5/2024, and none says which number is the day. */
  boolean isOrderUnknown() {
    return columns.stream().anyMatch(c -> isDate(c) && c.profile().isOrderUnknown());
  }

  private boolean isDate(FieldInference.Column column) {
    GenericField.Name name = column.name();
    Integer date = inferred.get(GenericField.DATE);
    return (name != null && name.field() == GenericField.DATE)
        || (date != null && columns.get(date).equals(column));
  }

  private TableHead withSure() {
    return new TableHead(dialect, skipped, headed, columns, inferred, known, true);
  }

  private static boolean areNames(List<String> names) {
    Set<String> seen = new HashSet<>();
    return areShort(names) && lowerCase(names).stream().allMatch(n -> n.isEmpty() || seen.add(n));
  }

  private static boolean areShort(List<String> names) {
    return names.stream().allMatch(name -> name.length() <= MAX_NAME_CHARS);
  }

  private static List<String> lowerCase(List<String> names) {
    return names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }
}
