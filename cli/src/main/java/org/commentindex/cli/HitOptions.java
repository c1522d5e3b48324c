package org.commentindex.cli;

import picocli.CommandLine.Option;

/** What of a hit is shown. */
final class HitOptions {
  @Option(names = "--count", description = "Print only how many comments match.")
  private boolean count;

  @Option(names = "--ids", description = "Print only the ids, one a line.")
  private boolean ids;

  @Option(names = "--full", description = "Show whole comments, not only what matches.")
  private boolean full;

  @Option(names = "--explain", description = "Show how the query was read.")
  private boolean explain;

  boolean explain() {
    return explain;
  }

  boolean countOnly() {
    return count;
  }

  boolean idsOnly() {
    return ids;
  }

  boolean full() {
    return full;
  }
}
