package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;

/**
 * How a run was made.
 *
 * @param command the words behind {@code java -jar benchmark/target/benchmark.jar}
 * @param input what was indexed
 * @param options Java's options for each kind of process that was measured
 */
public record Circumstances(String command, InputFile input, List<String> options) {
  String text() throws IOException {
    StringBuilder rows = new StringBuilder(Machine.table());
    Machine.row(rows, "input", input.description());
    options.forEach(option -> Machine.row(rows, "Java's options", option));
    return """
        Every measurement is in [raw.csv](raw.csv); the figures above are computed from it.

        ```sh
        java -jar benchmark/target/benchmark.jar %s
        ```

        %s"""
        .formatted(command, rows);
  }
}
