package org.commentindex.cli;

import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.cli.adhoc.AdHocIndex;
import org.commentindex.cli.print.ReportText;
import org.commentindex.search.OpenOptions;
import org.commentindex.split.SplitRule;
import picocli.CommandLine.ParameterException;

/** What a command that only reads asks: the index, or one of just the files that are named. */
final class IndexChoice {
  private final Value<String> split;

  IndexChoice(Arguments arguments) {
    split =
        arguments.add(
            text("RULE", "--split")
                .completionCandidates(new Words.SplitWords())
                .initialValue("auto")
                .description(
                    "How pasted text of PATHs is divided: auto, blank, line or regex:EXPRESSION"
                        + " (default: ${DEFAULT-VALUE})."));
  }

  /**
   * Opens it for one question.
   *
   * @param location where the index is
   * @param paths the files and folders named; if empty, the index is meant
   */
  OpenedIndex open(IndexLocation location, List<String> paths, OutputOptions output)
      throws IOException {
    return open(location, paths, output, OpenOptions.forFewQueries());
  }

  /** Opens it for any number of questions. */
  OpenedIndex openForMany(IndexLocation location, List<String> paths, OutputOptions output)
      throws IOException {
    return open(location, paths, output, OpenOptions.forManyQueries());
  }

  private OpenedIndex open(
      IndexLocation location, List<String> paths, OutputOptions output, OpenOptions options)
      throws IOException {
    if (paths.isEmpty()) {
      return new OpenedIndex(CommentIndex.open(location.directory(), options), false, () -> {});
    }
    if (location.isAsked()) {
      throw new ParameterException(
          output.commandLine(), "give either --index or paths, not both: " + paths.getFirst());
    }
    AdHocIndex files =
        AdHocIndex.of(
            paths,
            SplitRule.named(split.get()),
            split.get(),
            output.environment(),
            Version.stamp());
    try {
      output.out().flush();
      ReportText.rejections(files.rejections(), files.rejected(), output.err());
      return new OpenedIndex(
          CommentIndex.open(files.directory(), options), files.rejected() > 0, files);
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }
}
