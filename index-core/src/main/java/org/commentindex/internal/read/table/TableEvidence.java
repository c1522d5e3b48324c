package org.commentindex.internal.read.table;

import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.read.field.ColumnProfile;
import org.commentindex.internal.read.field.FieldInference;

/** Decides whether rows without known names of columns are a table rather than prose or code. */
final class TableEvidence {
  /** Fewest rows of a table without known names, with the row of names. Chosen by hand. */
  private static final int MIN_ROWS = 3;

  /** Share of the rows that must have the same number of values. Chosen by hand. */
  private static final double FITTING = 0.95;

  /** Columns of a table with commas and without names; log lines often have one comma. */
  private static final int MIN_COLUMNS_WITHOUT_NAMES = 3;

  private static final Pattern RULE = Pattern.compile("[ :=-]*-{2,}[ :=-]*");

  private static final Pattern NUMERIC = Pattern.compile("[0-9.,:/ +-]+|https?://.*|.*@.*\\..*");

  private TableEvidence() {}

  /** Returns true if the values of a row are names rather than values of these columns. */
  static boolean isHeader(List<String> names, List<FieldInference.Column> columns) {
    int distinct = 0;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      ColumnProfile profile = columns.get(i).profile();
      if (NUMERIC.matcher(name).matches() && !name.isEmpty()) {
        return false;
      }
      ColumnProfile own = new ColumnProfile();
      own.add(name);
      boolean differs =
          profile.isTyped()
              || (profile.isText() && !own.isText())
              || (profile.isConstant() && !profile.has(name))
              || (columns.get(i).name() != null && !profile.has(name))
              || (profile.isText() && name.endsWith("?") && !profile.hasQuestion());
      distinct += !name.isEmpty() && differs ? 1 : 0;
      if (own.isText() && profile.isText() && name.indexOf('?') < 0) {
        return false; // a text like those below
      }
    }
    return distinct > 0;
  }

  /** Returns true if the rows are certainly those of a table. */
  static boolean isTable(TableHead head) {
    TableRows dialect = head.dialect();
    // A title and other lines above the names of the columns are not rows.
    int names = head.headed() ? head.skipped() - 1 : head.skipped();
    List<List<String>> rows =
        dialect.rows().stream().skip(names).filter(r -> !TableRows.isBlank(r)).toList();
    int size = head.columns().size();
    if (rows.size() < MIN_ROWS || !head.hasText() || head.fitting() + 1 < FITTING * rows.size()) {
      return false;
    }
    boolean log = head.columns().stream().anyMatch(c -> c.profile().isLogLevel());
    boolean drawn =
        rows.stream().anyMatch(r -> r.stream().anyMatch(v -> RULE.matcher(v).matches()));
    if (log || (drawn && dialect.delimiter() == '|')) {
      return false;
    }
    if (!head.headed() && dialect.delimiter() != '\t' && size < MIN_COLUMNS_WITHOUT_NAMES) {
      return false;
    }
    boolean typed = head.columns().stream().anyMatch(c -> c.profile().isTyped());
    boolean named = head.headed() && head.columns().stream().anyMatch(c -> c.name() != null);
    return typed || named || isQuoted(head) || hasTabsThroughout(dialect.delimiter(), rows, size);
  }

  /** Returns true if each line has the same number of tabs, and none begins with one, as code. */
  private static boolean hasTabsThroughout(char delimiter, List<List<String>> rows, int size) {
    return delimiter == '\t'
        && size > 1
        && rows.stream().allMatch(r -> r.size() == size && !r.getFirst().isBlank());
  }

  /** Returns true if a value contains the delimiter: it was quoted. */
  private static boolean isQuoted(TableHead head) {
    return head.dialect().rows().stream()
        .flatMap(List::stream)
        .anyMatch(value -> value.indexOf(head.dialect().delimiter()) >= 0);
  }
}
