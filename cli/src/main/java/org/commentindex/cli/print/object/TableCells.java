package org.commentindex.cli.print.object;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.cli.terminal.TerminalText;
import org.jspecify.annotations.Nullable;

/** Turns the values of JSON objects into the cells of a table; {@code docs/json-output.md}. */
public final class TableCells {
  /** Text that a spreadsheet interprets as a formula. */
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

  /** Symbol for newline: a row is always one line. */
  private static final char LINE_BREAK = '\u2424';

  private static final String SEPARATOR = "; ";
  private static final String SNIPPET_SEPARATOR = " … ";

  private final ResultFormat format;

  /**
   * Creates cells.
   *
   * @param format CSV or TSV
   */
  public TableCells(ResultFormat format) {
    this.format = format;
  }

  /** Returns the cell of a field; empty for null. */
  public String cell(String name, @Nullable Object value) {
    String text = TerminalText.block(text(name, value));
    if (format != ResultFormat.TSV) {
      text = text.replace('\n', LINE_BREAK); // TSV escapes it
    }
    boolean formula =
        format.isCsv() && !(value instanceof Number) && FORMULA.matcher(text).matches();
    return formula ? "'" + text : text;
  }

  private static String text(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.containsKey("source") ? position(map) : entries(map);
    }
    if (value instanceof List<?> list) {
      return switch (name) {
        case "lines" -> range(list, "..");
        case "snippets" -> joined(list, SNIPPET_SEPARATOR, TableCells::scalar);
        case "runs" -> joined(list, SEPARATOR, run -> pair((Map<?, ?>) run));
        case "cites" -> joined(list, SEPARATOR, cite -> scalar(((Map<?, ?>) cite).get("url")));
        case "suggestions" ->
            joined(list, SEPARATOR, query -> scalar(((Map<?, ?>) query).get("query")));
        case "differs" -> joined(list, SEPARATOR, change -> difference((Map<?, ?>) change));
        default -> joined(list, SEPARATOR, TableCells::element);
      };
    }
    return scalar(value);
  }

  private static String joined(List<?> list, String separator, Function<Object, String> text) {
    return list.stream().map(text).collect(Collectors.joining(separator));
  }

  /** Returns the values of an object with two. */
  private static String pair(Map<?, ?> map) {
    return joined(List.copyOf(map.values()), "=", TableCells::scalar);
  }

  private static String entries(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + scalar(entry.getValue()))
        .collect(Collectors.joining(SEPARATOR));
  }

  private static String element(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.containsKey("source") ? position(map) : "";
    }
    return scalar(value);
  }

  private static String scalar(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Returns {@code [-removed-] {+added+}}. */
  private static String difference(Map<?, ?> change) {
    String removed = scalar(change.get("removed"));
    String added = scalar(change.get("added"));
    return Stream.of(
            removed.isEmpty() ? "" : "[-" + removed + "-]",
            added.isEmpty() ? "" : "{+" + added + "+}")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Returns {@code thread.txt:10-25} or {@code thread.txt#18}. */
  private static String position(Map<?, ?> record) {
    String source = scalar(record.get("source"));
    return record.get("lines") instanceof List<?> lines
        ? source + ":" + range(lines, "-")
        : source + "#" + scalar(record.get("record"));
  }

  private static String range(List<?> lines, String separator) {
    String first = scalar(lines.get(0));
    String last = scalar(lines.get(1));
    return first.equals(last) ? first : first + separator + last;
  }
}
