package org.commentindex.benchmark.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builder of a table in Markdown: a column of names, then right-aligned columns of figures. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String corner, List<String> columns) {
    row(corner, columns);
    text.append("|---|").append("--:|".repeat(columns.size())).append('\n');
  }

  void row(String name, List<String> cells) {
    text.append(
        Stream.concat(Stream.of(name), cells.stream())
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  @Override
  public String toString() {
    return text.toString().strip();
  }
}
