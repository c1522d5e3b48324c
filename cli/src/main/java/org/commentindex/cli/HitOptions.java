package org.commentindex.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.cli.print.CountPrinter;
import org.commentindex.cli.print.HitPrinter;
import org.commentindex.cli.print.IdPrinter;
import org.commentindex.cli.print.JsonKwicPrinter;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.KwicPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of a hit is shown. */
final class HitOptions {
  @Option(names = "--count", description = "Print only how many comments match.")
  private boolean count;

  @Option(names = "--ids", description = "Print only the ids, one a line.")
  private boolean ids;

  @Option(names = "--full", description = "Show whole comments, not only what matches.")
  private boolean full;

  @Option(names = "--kwic", description = "Show each match on a line, with the words around it.")
  private boolean kwic;

  @Option(
      names = "--context",
      paramLabel = "WHAT",
      description = "Show with each hit the comments it answers (parents), or its whole thread.")
  private @Nullable String context;

  @Option(
      names = "--fields",
      paramLabel = "NAME",
      split = ",",
      description = "Of each hit in JSON only these fields; several with commas.")
  private List<String> fields = List.of();

  @Option(
      names = "--explain",
      description = "Show how the query was read, and why the first hits score as they do.")
  private boolean explain;

  boolean explain() {
    return explain;
  }

  boolean countOnly() {
    return count;
  }

  /** What is shown of the thread around each hit, or null for nothing. */
  @Nullable Context context() {
    return context == null ? null : Words.named("--context", Context.class, context);
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
    if (kwic && (ids || count || full || context != null)) {
      throw new IllegalArgumentException(
          "--kwic shows matches; it goes with none of --ids, --count, --full and --context");
    }
    if (kwic) {
      return output.json()
          ? new JsonKwicPrinter(new JsonPrinter(output.out(), wanted))
          : new KwicPrinter(output.out(), output.printer(), output.environment());
    }
    if (ids) {
      return new IdPrinter(output.out(), output.environment().outIsTerminal());
    }
    return count && !output.json() ? new CountPrinter(output.out()) : output.printer(wanted, full);
  }
}
