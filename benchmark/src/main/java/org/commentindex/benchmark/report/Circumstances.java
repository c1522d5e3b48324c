package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;

/**
 * How a run was made.
 *
 * @param command the words behind {@code java -jar benchmark/target/benchmark.jar}
 * @param input what was indexed
 * @param indexing Java's options for the processes that made indexes
 * @param asking Java's options for the process that asked them
 */
public record Circumstances(
    String command, InputFile input, List<String> indexing, List<String> asking) {
  String text() throws IOException {
    StringBuilder rows = new StringBuilder(Machine.table());
    Machine.row(rows, "input", input.description());
    Machine.row(rows, "Java's options, indexing", String.join(" ", indexing));
    Machine.row(rows, "Java's options, queries", String.join(" ", asking));
    return """
        Every measurement is in [raw.csv](raw.csv); the figures above are computed from it.

        ```sh
        java -jar benchmark/target/benchmark.jar %s
        ```

        %s"""
        .formatted(command, rows);
  }
}
