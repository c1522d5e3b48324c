package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.Map;

/**
 * The conditions of a run, for the last section of its page.
 *
 * @param command the arguments of {@code java -jar benchmark/target/benchmark.jar}
 * @param input the file that was indexed
 * @param more further conditions such as Java options, in the order of the page
 */
public record RunConditions(String command, InputFile input, Map<String, String> more) {
  /** Returns the command and a table of the conditions, in Markdown. */
  String text() throws IOException {
    StringBuilder rows = new StringBuilder(Machine.table());
    Machine.row(rows, "input", input.description());
    more.forEach((name, value) -> Machine.row(rows, name, value));
    return """
    The figures are computed from `raw.csv`, which holds every measurement and is not committed. \
    [summary.csv](summary.csv) summarizes it.

    ```sh
    java -jar benchmark/target/benchmark.jar %s
    ```

    %s\
    """
        .formatted(command, rows);
  }
}
