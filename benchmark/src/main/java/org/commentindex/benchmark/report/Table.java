package org.commentindex.benchmark.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown: a first column of names, then one a thing that is compared. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  Table(String corner, List<String> columns) {
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
