package org.commentindex.internal.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.field.ColumnProfile;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.field.FieldInference;
import org.commentindex.internal.read.field.FieldNames;
import org.commentindex.internal.read.field.GenericField;
import org.jspecify.annotations.Nullable;

/**
 * A table with one column, as surveys export an answer: every value that contains a comma, a
 * quotation mark or a line break is quoted, so quotation marks distinguish it from prose.
 */
final class SingleColumn {
  /** Fewest rows, with the row of the name. Chosen by hand. */
  private static final int MIN_ROWS = 3;

  /** A quoted value, or one that needs no quotation marks, to the end of its line. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<quoted>\"(?:[^\"]|\"\")*+\")[ \\t]*+(?:\\R|\\z)|(?<plain>[^\",\\r\\n]*+)(?:\\R|\\z)");

  private SingleColumn() {}

  /** Returns this table, or another one if this is not a single column. */
  static @Nullable TableHead of(
      SourceHead head, FormatChoice choice, @Nullable TableHead otherwise) {
    if (head.text().indexOf('"') < 0 || !isColumn(head.text(), head.complete())) {
      return otherwise;
    }
    TableRows rows = TableRows.of(head, ',', true);
    List<String> values = new ArrayList<>();
    for (List<String> row : rows.rows()) {
      values.add(row.getFirst());
    }
    String first = values.getFirst().strip();
    boolean named = FieldCatalog.isText(first) || FieldCatalog.isWeakText(first);
    boolean headed = named || isQuestion(values);
    ColumnProfile profile = new ColumnProfile();
    values.subList(headed ? 1 : 0, values.size()).forEach(profile::add);
    GenericField.Name name = headed ? FieldNames.of(choice).column(1, first) : null;
    FieldInference.Column column = new FieldInference.Column(headed ? first : "", profile, name);
    return new TableHead(
        rows,
        headed ? 1 : 0,
        headed,
        List.of(column),
        name != null && name.field() == GenericField.TEXT ? Map.of() : Map.of(GenericField.TEXT, 0),
        null,
        true);
  }

  /** Returns true if only the first value is a question, which the others answer. */
  private static boolean isQuestion(List<String> values) {
    return values.getFirst().endsWith("?")
        && values.stream().skip(1).noneMatch(value -> value.endsWith("?"));
  }

  private static boolean isColumn(String text, boolean complete) {
    Matcher value = VALUE.matcher(text);
    int rows = 0;
    int quoted = 0;
    boolean needed = false;
    int end = 0;
    while (end < text.length() && value.find(end) && value.start() == end) {
      end = value.end();
      String found = value.group("quoted");
      rows += found != null || !value.group("plain").isBlank() ? 1 : 0;
      quoted += found != null ? 1 : 0;
      needed |= found != null && needsQuotes(found);
    }
    boolean whole = end == text.length() || (!complete && rows >= MIN_ROWS);
    String first = text.lines().findFirst().orElse("").strip();
    String name = first.startsWith("\"") ? first.substring(1, first.length() - 1) : first;
    boolean named = FieldCatalog.isText(name) || FieldCatalog.isWeakText(name);
    return whole && rows >= MIN_ROWS && needed && (quoted == rows || named);
  }

  private static boolean needsQuotes(String quoted) {
    String value = quoted.substring(1, quoted.length() - 1);
    return value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
  }
}
