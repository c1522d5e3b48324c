package org.commentindex.internal.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;

/**
 * Visits files and folders, each real file once. Skips hidden files, files that describe a folder,
 * search indexes, links back to a containing folder, and everything that is not a file, each with a
 * warning. Not thread-safe.
 */
final class FileWalk {
  private final FileReader reader;
  private final RecordSink sink;
  private final Set<Path> seen = new HashSet<>();

  FileWalk(FileReader reader, RecordSink sink) {
    this.reader = reader;
    this.sink = sink;
  }

  /** Reads one file. */
  interface FileReader {
    void read(String source, Path file, String location, RecordSink sink) throws IOException;
  }

  /** Visits these paths in this order, and the members of folders in order of their names. */
  void walk(List<Path> paths) throws IOException {
    Map<Path, String> names = names(paths);
    for (Path path : paths) {
      visit(names.getOrDefault(path, path.toString()), path, true);
    }
  }

  /**
   * Returns a source name for each path: its shortest suffix that no other path has. Paths that
   * share their whole name share it here.
   */
  private static Map<Path, String> names(List<Path> paths) {
    Map<Path, String> names = new HashMap<>();
    Set<Path> unnamed = new LinkedHashSet<>(paths);
    for (int length = 1; !unnamed.isEmpty(); length++) {
      Map<String, Set<Path>> sharing = new HashMap<>();
      for (Path path : unnamed) {
        Path absolute = path.toAbsolutePath().normalize();
        int count = absolute.getNameCount();
        boolean complete = length >= count;
        String name =
            complete
                ? absolute.toString()
                : absolute.subpath(count - length, count).toString().replace('\\', '/');
        sharing.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(path);
        if (complete) {
          names.put(path, name);
        }
      }
      sharing.forEach(
          (name, candidates) -> {
            if (candidates.size() == 1) {
              names.putIfAbsent(candidates.iterator().next(), name);
            }
          });
      unnamed.removeAll(names.keySet());
    }
    return names;
  }

  private void visit(String source, Path path, boolean explicit) throws IOException {
    if (Files.isDirectory(path)) {
      visitFolder(source, path, explicit);
    } else if (!Files.exists(path)) {
      String shown = explicit ? path.toString() : source;
      boolean link = Files.isSymbolicLink(path);
      sink.missing(
          new Rejection(
              shown,
              null,
              link ? "is a broken link" : "there is no such file or folder: check the path"));
    } else if (!explicit && IndexFolders.isSavedSearches(path)) {
      sink.warn(new Rejection(source, null, "skipped: it has the saved searches of an index"));
    } else if (Files.isRegularFile(path)) {
      if (isFirstSeen(source, path)) {
        reader.read(source, path, real(path).toString(), sink);
      }
    } else if (explicit) {
      reader.read(source, path, source, sink); // a pipe, such as <(command) of a shell
    } else {
      sink.warn(new Rejection(source, null, "skipped: it is a device or pipe, not a file"));
    }
  }

  private void visitFolder(String source, Path folder, boolean explicit) throws IOException {
    if (IndexFolders.isIndex(folder)) {
      String index = "it is a search index, which has no sources";
      if (explicit) {
        sink.reject(
            new Rejection(source, null, index + ": export its comments and index the export"));
      } else {
        sink.warn(new Rejection(source, null, "skipped: " + index));
      }
    } else if (isFirstSeen(source, folder)) {
      visitMembers(source, folder);
    }
  }

  private void visitMembers(String source, Path folder) throws IOException {
    List<Path> members = new ArrayList<>();
    SkippedFiles skipped = new SkippedFiles();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path member : stream) {
        String name = String.valueOf(member.getFileName());
        if (!skipped.add(name, Files.isRegularFile(member))) {
          members.add(member);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      IOException cause = e instanceof IOException io ? io : new IOException(e.getMessage(), e);
      sink.reject(new Rejection(source, null, SourceReader.whyNotOpened(cause)));
    }
    skipped.report(source, sink);
    members.sort(Comparator.comparing(member -> String.valueOf(member.getFileName())));
    for (Path member : members) {
      visit(source + "/" + member.getFileName(), member, false);
    }
  }

  /** Returns false if a link leads to a file or folder visited before, possibly in a cycle. */
  private boolean isFirstSeen(String source, Path path) {
    Path real = real(path);
    if (seen.add(real)) {
      return true;
    }
    boolean cycle = Files.isDirectory(path) && path.toAbsolutePath().startsWith(real);
    sink.warn(
        new Rejection(
            source,
            null,
            cycle
                ? "skipped: it links back to a folder that contains it"
                : "skipped: already read under another path"));
    return false;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
