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
 * Goes through files and folders, each real file once. What it passes over, it remarks: hidden
 * files, files about a folder, links back to a folder, what is no file. Not thread-safe.
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
    void read(String source, Path file, String place, RecordSink sink) throws IOException;
  }

  /** Goes through these, in this order; folders in order of their members' names. */
  void walk(List<Path> paths) throws IOException {
    Map<Path, String> names = names(paths);
    for (Path path : paths) {
      visit(names.getOrDefault(path, path.toString()), path, true);
    }
  }

  /** The last part of each path; where two share it, as many parts as tell them apart. */
  private static Map<Path, String> names(List<Path> paths) {
    Map<Path, String> names = new HashMap<>();
    Set<Path> open = new LinkedHashSet<>(paths);
    for (int parts = 1; !open.isEmpty(); parts++) {
      Map<String, Set<Path>> sharing = new HashMap<>();
      for (Path path : open) {
        Path whole = path.toAbsolutePath().normalize();
        int count = whole.getNameCount();
        boolean all = parts >= count;
        String name =
            all
                ? whole.toString()
                : whole.subpath(count - parts, count).toString().replace('\\', '/');
        sharing.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(path);
        if (all) {
          names.put(path, name);
        }
      }
      sharing.forEach(
          (name, those) -> {
            if (those.size() == 1) {
              names.putIfAbsent(those.iterator().next(), name);
            }
          });
      open.removeAll(names.keySet());
    }
    return names;
  }

  private void visit(String source, Path path, boolean asked) throws IOException {
    if (Files.isDirectory(path)) {
      if (isFirstSeen(source, path)) {
        visitMembers(source, path);
      }
    } else if (!Files.exists(path)) {
      String shown = asked ? path.toString() : source;
      boolean link = Files.isSymbolicLink(path);
      sink.reject(
          new Rejection(
              shown,
              null,
              link
                  ? "is a link to a file that is not there"
                  : "there is no such file or folder: check the path"));
    } else if (Files.isRegularFile(path)) {
      if (isFirstSeen(source, path)) {
        reader.read(source, path, real(path).toString(), sink);
      }
    } else if (asked) {
      reader.read(source, path, source, sink); // a pipe, such as a shell's <(command)
    } else {
      sink.remark(new Rejection(source, null, "passed over: it is a device or pipe, not a file"));
    }
  }

  private void visitMembers(String source, Path folder) throws IOException {
    List<Path> members = new ArrayList<>();
    PassedOver passedOver = new PassedOver();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path member : stream) {
        String name = String.valueOf(member.getFileName());
        if (!passedOver.takes(name, Files.isRegularFile(member))) {
          members.add(member);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      IOException cause = e instanceof IOException io ? io : new IOException(e.getMessage(), e);
      sink.reject(new Rejection(source, null, SourceReader.whyNotOpened(cause)));
    }
    passedOver.remark(source, sink);
    members.sort(Comparator.comparing(member -> String.valueOf(member.getFileName())));
    for (Path member : members) {
      visit(source + "/" + member.getFileName(), member, false);
    }
  }

  /** Links may lead to one file or folder many times, and round in a circle. */
  private boolean isFirstSeen(String source, Path path) {
    Path real = real(path);
    if (seen.add(real)) {
      return true;
    }
    boolean circle = Files.isDirectory(path) && path.toAbsolutePath().startsWith(real);
    sink.remark(
        new Rejection(
            source,
            null,
            circle
                ? "passed over: it links back to a folder that it stands in"
                : "passed over: it was read already, under another path"));
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
