package org.commentindex.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.cli.print.CountPrinter;
import org.commentindex.cli.print.HitPrinter;
import org.commentindex.cli.print.IdPrinter;
import org.commentindex.cli.print.JsonPrinter;
import picocli.CommandLine.Option;

/** What of a hit is shown. */
final class HitOptions {
  @Option(names = "--count", description = "Print only how many comments match.")
  private boolean count;

  @Option(names = "--ids", description = "Print only the ids, one a line.")
  private boolean ids;

  @Option(names = "--full", description = "Show whole comments, not only what matches.")
  private boolean full;

  @Option(
      names = "--fields",
      paramLabel = "NAME",
      split = ",",
      description = "Of each hit in JSON only these fields; several with commas.")
  private List<String> fields = List.of();

  @Option(names = "--explain", description = "Show how the query was read.")
  private boolean explain;

  boolean explain() {
    return explain;
  }

  boolean countOnly() {
    return count;
  }

  /** The fields of a hit that were asked for; empty for all. */
  static Set<String> known(List<String> fields) {
    Set<String> known = new LinkedHashSet<>();
    for (String field : fields) {
      String name = field.strip();
      if (!JsonPrinter.fields().contains(name)) {
        throw new IllegalArgumentException(
            "--fields must be of " + String.join(", ", JsonPrinter.fields()) + ", got " + name);
      }
      known.add(name);
    }
    return known;
  }

  HitPrinter printer(OutputOptions output) throws IOException {
    if (ids && output.json()) {
      throw new IllegalArgumentException("--ids and --json exclude each other; --json --fields id");
    }
    Set<String> wanted = known(fields);
    if (!wanted.isEmpty() && !output.json()) {
      throw new IllegalArgumentException("--fields is for JSON; give --json too");
    }
    if (ids) {
      return new IdPrinter(output.out(), output.environment().outIsTerminal());
    }
    return count && !output.json() ? new CountPrinter(output.out()) : output.printer(wanted, full);
  }
}
