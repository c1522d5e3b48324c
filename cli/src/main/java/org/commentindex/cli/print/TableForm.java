package org.commentindex.cli.print;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.commentindex.cli.terminal.TerminalText;

/** How a table is written, for whom, and what a value looks like in it. */
public enum TableForm {
  /**
   * For spreadsheets, after RFC 4180 with lines that end as they do everywhere here. Text that a
   * spreadsheet would take for a formula gets an apostrophe before it.
   */
  CSV,

  /** For {@code cut}, {@code sort} and {@code awk}: a line a row, breaks in it as {@code \\n}. */
  TSV;

  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
  private static final String BETWEEN = "; ";

  CSVFormat format() {
    return switch (this) {
      case CSV -> CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
      case TSV ->
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter('\t')
              .setQuote(null)
              .setEscape('\\')
              .setRecordSeparator('\n')
              .get();
    };
  }

  /** A field of a JSON object as a cell; what is unknown is empty. */
  String cell(String name, JsonNode value) {
    String text = TerminalText.block(text(name, value));
    boolean formula = this == CSV && !value.isNumber() && FORMULA.matcher(text).matches();
    return formula ? "'" + text : text;
  }

  private static String text(String name, JsonNode value) {
    return switch (name) {
      case "snippets" -> String.join(" … ", texts(name, value));
      case "lines" -> value.isArray() ? range(value, "..") : "";
      case "cites" -> String.join(BETWEEN, value.findValuesAsText("url"));
      case "suggestions" -> String.join(BETWEEN, value.findValuesAsText("query"));
      default -> value.isValueNode() ? value.asText("") : String.join(BETWEEN, texts(name, value));
    };
  }

  private static List<String> texts(String name, JsonNode values) {
    List<String> texts = new ArrayList<>();
    if (values.has("source")) {
      texts.add(place(values));
    } else if (values.isObject()) {
      values
          .properties()
          .forEach(e -> texts.add(e.getKey() + "=" + text(e.getKey(), e.getValue())));
    } else {
      values.forEach(value -> texts.add(one(name, value)));
    }
    return texts;
  }

  private static String one(String name, JsonNode value) {
    if (name.equals("differs")) {
      String removed = value.path("removed").asText("");
      String added = value.path("added").asText("");
      return (removed.isEmpty() ? "" : "[-" + removed + "-]")
          + (removed.isEmpty() || added.isEmpty() ? "" : " ")
          + (added.isEmpty() ? "" : "{+" + added + "+}");
    }
    return value.has("source") ? place(value) : value.asText("");
  }

  private static String place(JsonNode record) {
    JsonNode lines = record.path("lines");
    return record.path("source").asText()
        + (lines.isArray() ? ":" + range(lines, "-") : "#" + record.path("record").asText());
  }

  private static String range(JsonNode lines, String between) {
    String first = lines.path(0).asText();
    String last = lines.path(1).asText();
    return first.equals(last) ? first : first + between + last;
  }
}
