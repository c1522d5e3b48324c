package org.commentindex.internal.lucene;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files beside those of an index that belong to a commit: each is written under a new name, which
 * the commit names, so that they change at once with it. Not thread-safe.
 */
final class Attachments {
  private static final String ATTACHED = "comment-index.attached.";

  private final Path folder;
  private Map<String, String> committed;
  private final Map<String, String> next;

  private Attachments(Path folder, Map<String, String> committed) {
    this.folder = folder;
    this.committed = committed;
    this.next = new LinkedHashMap<>(committed);
  }

  /** Those of a commit; what a run that died left is deleted. */
  static Attachments of(Path folder, Map<String, String> commitData) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    commitData.forEach(
        (name, file) -> {
          if (name.startsWith(ATTACHED)) {
            names.put(name.substring(ATTACHED.length()), file);
          }
        });
    Attachments attachments = new Attachments(folder, names);
    attachments.deleteOthers();
    return attachments;
  }

  /** What a commit has to say of them. */
  Map<String, String> commitData() {
    Map<String, String> data = new LinkedHashMap<>();
    next.forEach((name, file) -> data.put(ATTACHED + name, file));
    return data;
  }

  Optional<InputStream> read(String name) throws IOException {
    String file = next.getOrDefault(name, committed.get(name));
    return file == null
        ? Optional.empty()
        : Optional.of(Files.newInputStream(folder.resolve(file)));
  }

  /**
   * Writes one.
   *
   * @param run which run it belongs to: no other has the number
   */
  OutputStream write(String name, long run) throws IOException {
    String file = ATTACHED + name + "." + run;
    next.put(name, file);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(file),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    return new FilterOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        try (channel) {
          flush();
          // On the disk before the commit that names it is.
          channel.force(true);
        }
      }
    };
  }

  void detach(String name) {
    next.remove(name);
  }

  /** The commit was made. */
  void committed() throws IOException {
    committed = new LinkedHashMap<>(next);
    deleteOthers();
  }

  private void deleteOthers() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ATTACHED + "*")) {
      for (Path file : files) {
        if (!committed.containsValue(String.valueOf(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
