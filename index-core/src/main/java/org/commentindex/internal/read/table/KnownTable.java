package org.commentindex.internal.read.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.field.GenericField;
import org.commentindex.internal.read.field.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of a service whose values need more than the names of their columns; read from {@code
 * known-tables.txt}.
 *
 * @param name what it is
 * @param columns the columns by which it is recognized
 * @param rules what its values mean, in order of precedence
 */
record KnownTable(String name, Set<String> columns, List<Rule> rules) {
  private static final String RESOURCE = "known-tables.txt";
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final List<KnownTable> ALL = load();

  /** Takes what a pattern finds in a column as the value of a field. */
  record Rule(String column, GenericField.Name field, Pattern pattern, String replacement) {}

  /** Returns the table with these columns, or null if it is not a known one. */
  static @Nullable KnownTable of(List<String> names) {
    for (KnownTable table : ALL) {
      if (names.containsAll(table.columns())) {
        return table;
      }
    }
    return null;
  }

  /** Returns true if it says what a column means. */
  boolean hasRule(String column) {
    return rules.stream().anyMatch(rule -> rule.column().equals(column));
  }

  /** Returns true if it says which column is the text. */
  boolean hasText() {
    return rules.stream().anyMatch(rule -> rule.field().field() == GenericField.TEXT);
  }

  /** Passes on what the rules find in a value. */
  void take(String column, String value, GenericRecord record) {
    for (Rule rule : rules) {
      if (rule.column().equals(column)) {
        Matcher found = rule.pattern().matcher(value.strip());
        if (found.matches()) {
          record.take(column, rule.field(), found.replaceFirst(rule.replacement()));
        } else if (value.isBlank()) {
          record.take(column, rule.field(), value);
        }
      }
    }
  }

  private static List<KnownTable> load() {
    List<KnownTable> tables = new ArrayList<>();
    try (InputStream in = KnownTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = TAB.split(line);
        if (line.startsWith("table\t")) {
          tables.add(new KnownTable(parts[1], Set.of(BLANK.split(parts[2])), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          List<Rule> rules = tables.getLast().rules();
          GenericField field = GenericField.valueOf(parts[1].toUpperCase(Locale.ROOT));
          GenericField.Name name = new GenericField.Name(field, rules.size() - MAX_RULES, null);
          rules.add(new Rule(parts[0], name, Pattern.compile(parts[2]), parts[3]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(tables);
  }

  /** More rules than any table has: their ranks are before those of all usual names. */
  private static final int MAX_RULES = 1000;
}
