package org.commentindex.cli.option;

import java.io.IOException;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.cli.adhoc.AdHocIndex;
import org.commentindex.cli.adhoc.Folders;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Version;
import org.commentindex.cli.print.indexing.ReportText;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.OpenOptions;
import picocli.CommandLine.ParameterException;

/** Opens the index that a command reads: the index of the user, or an ad hoc index of PATHs. */
public final class IndexChoice {
  private final SplitOption split;
  private final TimeoutOption timeout;

  public IndexChoice(Arguments arguments) {
    split = new SplitOption(arguments, "How to split pasted text in PATHs into comments");
    timeout = new TimeoutOption(arguments);
  }

  /** Returns an index whose calls together take at most the time of the option, from now on. */
  public CommentIndex limited(CommentIndex index) {
    return timeout.limited(index);
  }

  /**
   * Opens the index for few queries, which together take the time of the option at most.
   *
   * @param location the index to open if there are no paths
   * @param paths the files and folders to search instead of that index; may be empty
   */
  public OpenedIndex open(IndexLocation location, List<String> paths, OutputOptions output)
      throws IOException {
    OpenedIndex opened = open(location, paths, output, OpenOptions.forFewQueries());
    return new OpenedIndex(limited(opened.index()), opened.incomplete(), opened.behind());
  }

  /** Opens the index for many queries, without a limit. */
  public OpenedIndex openForMany(IndexLocation location, List<String> paths, OutputOptions output)
      throws IOException {
    return open(location, paths, output, OpenOptions.forManyQueries());
  }

  private OpenedIndex open(
      IndexLocation location, List<String> paths, OutputOptions output, OpenOptions options)
      throws IOException {
    timeout.check();
    if (paths.isEmpty()) {
      return new OpenedIndex(CommentIndex.open(location.directory(), options), false, () -> {});
    }
    if (location.isGiven()) {
      throw new ParameterException(
          output.commandLine(), "give either --index or paths, not both: " + paths.getFirst());
    }
    try {
      return adHoc(paths, output, options);
    } catch (DamagedIndexException e) {
      Folders.delete(e.directory()); // it is a cache, so it is built again
      return adHoc(paths, output, options);
    }
  }

  private OpenedIndex adHoc(List<String> paths, OutputOptions output, OpenOptions options)
      throws IOException {
    AdHocIndex files =
        AdHocIndex.of(paths, split.rule(), split.name(), output.environment(), Version.timestamp());
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
