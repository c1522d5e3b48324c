package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;

/**
 * Files beside an index that belong to a commit. Each is written under a new name, which the user
 * data of the commit refers to, so a commit replaces the files and the index atomically. Lucene
 * ignores files that are not its own. Not thread-safe.
 *
 * <p>The contents would be too large for the user data, which every search loads, and would have to
 * be excluded from every count if they were documents.
 */
public final class Attachments {
  private static final String PREFIX = "comment-index.attached.";

  private final AttachmentFiles files;

  /** File names by attachment name, of the last commit and of the next. */
  private Map<String, String> committed;

  private final Map<String, String> next;

  private Attachments(AttachmentFiles files, Map<String, String> committed) {
    this.files = files;
    this.committed = committed;
    this.next = new LinkedHashMap<>(committed);
  }

  /** Opens the attachments of a commit and deletes those of runs that did not commit. */
  public static Attachments open(Path folder, Map<String, String> commitData) throws IOException {
    return open(new FolderFiles(folder), commitData);
  }

  /** Returns the attachments of a new index in memory. */
  public static Attachments inMemory() {
    return new Attachments(new MemoryFiles(), Map.of());
  }

  private static Attachments open(AttachmentFiles files, Map<String, String> commitData)
      throws IOException {
    Attachments attachments = new Attachments(files, names(commitData));
    attachments.deleteUnused();
    return attachments;
  }

  /** Returns the file names in the user data of a commit, by attachment name. */
  public static Map<String, String> names(Map<String, String> commitData) {
    Map<String, String> names = new LinkedHashMap<>();
    commitData.forEach(
        (name, file) -> {
          if (name.startsWith(PREFIX)) {
            names.put(name.substring(PREFIX.length()), file);
          }
        });
    return names;
  }

  /** Returns the user data of a commit without some attachments. */
  public static Map<String, String> without(Map<String, String> commitData, Set<String> names) {
    Map<String, String> data = new LinkedHashMap<>(commitData);
    names.forEach(name -> data.remove(PREFIX + name));
    return data;
  }

  /** Writes new attachments through to the disk and returns the user data of the next commit. */
  public Map<String, String> prepareCommit() throws IOException {
    Map<String, String> data = new LinkedHashMap<>();
    for (Map.Entry<String, String> attachment : next.entrySet()) {
      if (!committed.containsValue(attachment.getValue())) {
        files.sync(attachment.getValue());
      }
      data.put(PREFIX + attachment.getKey(), attachment.getValue());
    }
    return data;
  }

  /** Opens an attachment of the next or, if it was detached, of the last commit. */
  public Optional<InputStream> read(String name) throws IOException {
    String file = next.getOrDefault(name, committed.get(name));
    return file == null
        ? Optional.empty()
        : Optional.of(
            new AttachmentInput(files.open(file), files.size(file) - CodecUtil.footerLength()));
  }

  /**
   * Creates an attachment for the next commit.
   *
   * @param run unique number of the run, used in the file name
   */
  public OutputStream write(String name, long run) throws IOException {
    String file = PREFIX + name + "." + run;
    next.put(name, file);
    return new AttachmentOutput(file, files.create(file));
  }

  /** Leaves an attachment out of the next commit. */
  public void detach(String name) {
    next.remove(name);
  }

  /** Called after the commit. Deletes the files that it replaced. */
  public void committed() throws IOException {
    committed = new LinkedHashMap<>(next);
    deleteUnused();
  }

  /** Deletes the files that were written for the next commit, which will not come. */
  public void discard() throws IOException {
    if (!next.equals(committed)) {
      deleteUnused();
    }
  }

  private void deleteUnused() throws IOException {
    for (String file : files.list(PREFIX)) {
      if (!committed.containsValue(file)) {
        files.delete(file);
      }
    }
  }
}
