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
import org.jspecify.annotations.Nullable;

/**
 * An index of the files and folders named on the command line. It is cached and reused until one of
 * the files changes. If standard input is among the paths, it is temporary: {@link #close} deletes
 * it.
 */
public final class AdHocIndex implements Closeable {
  private static final String STANDARD_INPUT = "-";

  private final Path directory;
  private final List<Rejection> rejections;
  private final long rejected;
  private final @Nullable StdinFolder temporary;

  /**
   * Creates an index.
   *
   * @param temporary the folder that is deleted when the index is closed; null if it is kept
   */
  AdHocIndex(
      Path directory, List<Rejection> rejections, long rejected, @Nullable StdinFolder temporary) {
    this.directory = directory;
    this.rejections = rejections;
    this.rejected = rejected;
    this.temporary = temporary;
  }

  /**
   * Returns the index of these files; builds it unless a current one is cached.
   *
   * @param paths paths as typed; {@code -} is standard input
   * @param split the rule that splits pasted text in the files
   * @param splitName that rule as typed, part of the cache key
   * @param program identifies the build of this program; an index of another build is rebuilt
   * @throws IllegalArgumentException if none of the paths exists
   * @throws UnwritableCacheException if the cache folder cannot be written
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
          paths.getFirst() + ": no such file; put a query of several words in quotes");
    }
    IndexBuild build = new IndexBuild(files, split);
    if (files.size() < paths.size()) {
      return build.temporary(environment.in());
    }
    return new CachedIndex(cache(environment), build, splitName, program).get();
  }

  private static Path cache(Environment environment) {
    return environment.xdg("XDG_CACHE_HOME", ".cache").resolve("comments");
  }

  /** Deletes all cached indexes: they may contain comments that the user wants to delete. */
  public static void deleteCached(Environment environment) throws IOException {
    CachedIndex.deleteAll(cache(environment));
  }

  /** Returns the folder of the index. */
  public Path directory() {
    return directory;
  }

  /** Returns the first records and files that could not be read. */
  public List<Rejection> rejections() {
    return rejections;
  }

  /** Returns the number of records and files that could not be read. */
  public long rejected() {
    return rejected;
  }

  @Override
  public void close() throws IOException {
    if (temporary != null) {
      temporary.close();
    }
  }
}
