package org.commentindex.cli.adhoc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.indexing.Rejection;
import org.commentindex.split.SplitRule;

/**
 * An index of just some files: kept and used again while they stay as they are; thrown away when
 * closed if standard input is among them.
 */
public final class AdHocIndex implements Closeable {
  private static final String STANDARD_INPUT = "-";

  private final Path directory;
  private final List<Rejection> rejections;
  private final long rejected;
  private final boolean temporary;

  AdHocIndex(Path directory, List<Rejection> rejections, long rejected, boolean temporary) {
    this.directory = directory;
    this.rejections = rejections;
    this.rejected = rejected;
    this.temporary = temporary;
  }

  /**
   * The index of these files, made now if it must be.
   *
   * @param paths as typed; {@code -} is standard input
   * @param split how pasted text in them is divided
   * @param splitName the same as typed
   * @param program which build asks; an index of another build is made again
   */
  public static AdHocIndex of(
      List<String> paths,
      SplitRule split,
      String splitName,
      Environment environment,
      String program)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (String path : paths) {
      if (!path.equals(STANDARD_INPUT)) {
        files.add(environment.resolve(path));
      }
    }
    if (files.stream().noneMatch(Files::exists) && files.size() == paths.size()) {
      throw new IllegalArgumentException(
          paths.getFirst() + ": no such file; a query of several words stands in quotes");
    }
    Making making = new Making(files, split);
    if (files.size() < paths.size()) {
      return making.temporary(environment.in());
    }
    Path cache = environment.xdg("XDG_CACHE_HOME", ".cache").resolve("comments");
    return new Kept(cache, making, splitName, program).index();
  }

  /** Where it is. */
  public Path directory() {
    return directory;
  }

  /** The first records and files that could not be read. */
  public List<Rejection> rejections() {
    return rejections;
  }

  /** How many could not be read. */
  public long rejected() {
    return rejected;
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Folders.delete(directory);
    }
  }
}
