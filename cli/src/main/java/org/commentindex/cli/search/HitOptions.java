package org.commentindex.cli.search;

import static org.commentindex.cli.command.Arguments.flagOf;
import static org.commentindex.cli.command.Arguments.text;

import java.util.List;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.command.Value;
import org.jspecify.annotations.Nullable;

/** The options that select which parts of a hit are shown. */
final class HitOptions {
  private final Value<Boolean> count;
  private final Value<Boolean> ids;
  private final Value<Boolean> full;
  private final Value<Boolean> kwic;
  private final Value<String> kwicSort;
  private final Value<String> context;
  private final Value<Boolean> explain;

  HitOptions(Arguments arguments) {
    List<Value<Boolean>> styles =
        arguments.exclusive(
            flagOf("--count").description("Print only the number of matching comments."),
            flagOf("--ids").description("Print only the ids, one per line."),
            flagOf("--full").description("Show whole comments instead of snippets."),
            flagOf("--kwic")
                .description(
                    "Show each match on a line of its own (keyword in context), with author, day"
                        + " and id."));
    count = styles.get(0);
    ids = styles.get(1);
    full = styles.get(2);
    kwic = styles.get(3);
    kwicSort =
        arguments.add(
            text("SIDE", "--kwic-sort")
                .completionCandidates(new OptionValues.Words(ContextSide.class))
                .description(
                    "Sort the lines of --kwic by the words to the left or to the right of the match."));
    context =
        arguments.add(
            text("WHAT", "--context")
                .completionCandidates(new OptionValues.Words(ThreadContext.class))
                .description(
                    "Show with each hit the comments it replies to or quotes (parents), or its"
                        + " whole thread (thread)."));
    explain =
        arguments.flag(
            "--explain", "Show the parsed query and the score components of the first hits.");
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

  /** Returns the side whose words sort the matches, or null for the order of the hits. */
  @Nullable ContextSide kwicSort() {
    String given = kwicSort.orNull();
    return given == null ? null : OptionValues.named("--kwic-sort", ContextSide.class, given);
  }

  /** Returns which part of the thread to show around each hit, or null for none. */
  @Nullable ThreadContext context() {
    String given = context.orNull();
    return given == null ? null : OptionValues.named("--context", ThreadContext.class, given);
  }

  boolean idsOnly() {
    return ids.get();
  }

  boolean full() {
    return full.get();
  }
}
