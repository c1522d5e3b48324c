package org.commentindex.cli;

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
      completionCandidates = Words.ContextWords.class,
      description =
          "Show with each hit the comments it answers, or else quotes (parents), or its whole"
              + " thread.")
  private @Nullable String context;

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

  boolean kwic() {
    return kwic;
  }

  /** What is shown of the thread around each hit, or null for nothing. */
  @Nullable Context context() {
    return context == null ? null : Words.named("--context", Context.class, context);
  }

  boolean idsOnly() {
    return ids;
  }

  boolean full() {
    return full;
  }
}
