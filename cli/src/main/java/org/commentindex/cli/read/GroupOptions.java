package org.commentindex.cli.read;

import static org.commentindex.cli.command.Arguments.number;

import java.io.IOException;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.NearDuplicateGroup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** The options for listing groups of similar comments. */
final class GroupOptions {
  /** Maximum number of authors and of texts shown per group. Chosen by hand. */
  private static final int SHOWN = 5;

  private final Value<Boolean> alike;
  private final Value<Integer> limit;

  GroupOptions(Arguments arguments) {
    alike =
        arguments.flag(
            "--alike",
            "List groups of similar comments instead (different comments with nearly the same"
                + " words), largest first, with their authors and the differences in text.");
    limit =
        arguments.add(
            number("N", "-n")
                .initialValue(10)
                .description("With --alike: show up to N groups (default: ${DEFAULT-VALUE})."));
  }

  /** Returns true if groups are to be listed. */
  boolean wanted() {
    return alike.get();
  }

  /**
   * Checks the options before anything is opened or printed.
   *
   * @param ofCopies true if options that select copies are given as well
   */
  void check(OutputOptions output, boolean ofCopies) {
    if (wanted() && ofCopies) {
      throw new ParameterException(
          output.commandLine(), "--alike lists groups and cannot be combined with --id or --kind");
    }
    if (wanted() && limit.get() < 1) {
      throw new ParameterException(output.commandLine(), "-n must be >= 1, got " + limit.get());
    }
  }

  /**
   * Prints the largest groups; returns false if there are none.
   *
   * @param among restricts the comments; null for all
   */
  boolean print(
      CommentIndex index, @Nullable CommentQuery among, ResultPrinter<NearDuplicateGroup> printer)
      throws IOException {
    List<NearDuplicateGroup> groups = index.nearDuplicateGroups(among, limit.get(), SHOWN);
    for (NearDuplicateGroup group : groups) {
      printer.print(group);
    }
    return !groups.isEmpty();
  }
}
