package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.Map;

/**
 * How a run was made.
 *
 * @param command the words behind {@code java -jar benchmark/target/benchmark.jar}
 * @param input what was indexed
 * @param more what else people must know, such as Java's options, in the order in which they read
 *     it
 */
public record Circumstances(String command, InputFile input, Map<String, String> more) {
  String text() throws IOException {
    StringBuilder rows = new StringBuilder(Machine.table());
    Machine.row(rows, "input", input.description());
    more.forEach((name, value) -> Machine.row(rows, name, value));
    return """
        Every measurement is in [raw.csv](raw.csv); the figures above are computed from it.

        ```sh
        java -jar benchmark/target/benchmark.jar %s
        ```

        %s"""
        .formatted(command, rows);
  }
}
