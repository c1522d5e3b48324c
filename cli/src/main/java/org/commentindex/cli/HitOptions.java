package org.commentindex.cli;

import static org.commentindex.cli.Arguments.text;

import org.jspecify.annotations.Nullable;

/** What of a hit is shown. */
final class HitOptions {
  private final Value<Boolean> count;
  private final Value<Boolean> ids;
  private final Value<Boolean> full;
  private final Value<Boolean> kwic;
  private final Value<String> context;
  private final Value<Boolean> explain;

  HitOptions(Arguments arguments) {
    count = arguments.flag("--count", "Print only how many comments match.");
    ids = arguments.flag("--ids", "Print only the ids, one a line.");
    full = arguments.flag("--full", "Show whole comments, not only what matches.");
    kwic = arguments.flag("--kwic", "Show each match on a line, with the words around it.");
    context =
        arguments.add(
            text("WHAT", "--context")
                .completionCandidates(new Words.ContextWords())
                .description(
                    "Show with each hit the comments it answers, or else quotes (parents), or its whole"
                        + " thread."));
    explain =
        arguments.flag(
            "--explain", "Show how the query was read, and why the first hits score as they do.");
  }

  boolean explain() {
    return explain.get();
  }

  boolean countOnly() {
    return count.get();
  }

  boolean kwic() {
    return kwic.get();
  }

  /** What is shown of the thread around each hit, or null for nothing. */
  @Nullable Context context() {
    String asked = context.orNull();
    return asked == null ? null : Words.named("--context", Context.class, asked);
  }

  boolean idsOnly() {
    return ids.get();
  }

  boolean full() {
    return full.get();
  }
}
