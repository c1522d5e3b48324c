package org.commentindex.internal.lucene.check;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.commentindex.internal.lucene.commit.Attachments;
import org.commentindex.internal.lucene.commit.CommitFiles;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.commentindex.internal.lucene.commit.PrivateFolder;
import org.commentindex.model.Comment;

/**
 * A copy of the sound part of a damaged index, and the comments that can be read from the rest of
 * it. The damaged index is not changed.
 */
public final class SalvagedIndex {
  /** The attachment with the list of what must not be indexed. */
  private static final String FORGOTTEN = "forgotten";

  private final Path from;
  private final SegmentInfos commit;
  private final List<SegmentCommitInfo> damaged = new ArrayList<>();
  private final List<String> losses = new ArrayList<>();
  private long lost;

  private SalvagedIndex(Path from, SegmentInfos commit) {
    this.from = from;
    this.commit = commit;
  }

  /**
   * Copies the sound segments and attachments of an index to a new folder, which is an index
   * afterwards.
   *
   * @throws IllegalArgumentException if the folder has files
   * @throws org.commentindex.search.DamagedIndexException if the list of segments cannot be read
   */
  public static SalvagedIndex copy(Path from, Path to) throws IOException {
    IndexFormat.requireFolder(from);
    requireNew(to);
    try (Directory source = FSDirectory.open(from)) {
      SegmentInfos commit;
      try {
        commit = SegmentInfos.readLatestCommit(source);
      } catch (org.apache.lucene.index.IndexNotFoundException e) {
        throw IndexFormat.notAnIndex(from);
      } catch (IOException | RuntimeException e) {
        throw IndexFormat.notReadable(from, e);
      }
      IndexFormat.requireCompatible(from, commit.getUserData());
      SalvagedIndex salvaged = new SalvagedIndex(from, commit);
      PrivateFolder.create(to);
      try (Directory target = FSDirectory.open(to)) {
        salvaged.copySound(source, target);
      }
      return salvaged;
    }
  }

  private static void requireNew(Path to) throws IOException {
    if (Files.isDirectory(to)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(to)) {
        if (!files.iterator().hasNext()) {
          return;
        }
      }
    }
    if (Files.exists(to)) {
      throw new IllegalArgumentException("not a new or empty folder: " + to);
    }
  }

  private void copySound(Directory source, Directory target) throws IOException {
    SegmentInfos kept = commit.clone();
    kept.clear();
    Set<String> files = new TreeSet<>();
    for (SegmentCommitInfo segment : commit) {
      if (isSound(source, segment.files())) {
        kept.add(segment.clone());
        files.addAll(segment.files());
      } else {
        damaged.add(segment);
      }
    }
    Map<String, String> attached = new TreeMap<>(Attachments.names(commit.getUserData()));
    Set<String> without = damagedAttachments(source, attached);
    attached.keySet().removeAll(without);
    files.addAll(attached.values());
    for (String file : files) {
      target.copyFrom(source, file, file, IOContext.DEFAULT);
    }
    target.sync(files);
    kept.setUserData(Attachments.without(commit.getUserData(), without), false);
    kept.commit(target);
  }

  /** Returns the attachments to leave out: those about files are useful only together. */
  private Set<String> damagedAttachments(Directory source, Map<String, String> attached) {
    Set<String> without = new TreeSet<>();
    attached.forEach(
        (name, file) -> {
          if (!isSound(source, List.of(file))) {
            without.add(name);
          }
        });
    if (without.remove(FORGOTTEN)) {
      losses.add("the list of what was forgotten; forget it again before more is indexed");
      if (without.isEmpty()) {
        return Set.of(FORGOTTEN);
      }
      without.add(FORGOTTEN);
    }
    if (!without.isEmpty()) {
      losses.add("which files were read; the next runs read again the files that they are given");
      attached.keySet().stream().filter(name -> !name.equals(FORGOTTEN)).forEach(without::add);
    }
    return without;
  }

  private static boolean isSound(Directory directory, Collection<String> files) {
    for (String file : files) {
      try {
        CommitFiles.verify(directory, file);
      } catch (IOException | RuntimeException e) {
        return false;
      }
    }
    return true;
  }

  /** Receives comments. */
  public interface CommentSink {
    void accept(Comment comment) throws IOException;
  }

  /** Passes on the comments that can be read from the damaged segments, each verified. */
  public void forEach(CommentSink action) throws IOException {
    try (Directory source = FSDirectory.open(from)) {
      for (SegmentCommitInfo segment : damaged) {
        SalvagedSegment salvaged = new SalvagedSegment(source, segment);
        salvaged.forEach(action);
        lost += salvaged.lost();
        String name = "segment " + segment.info.name;
        if (salvaged.lost() > 0) {
          losses.add(salvaged.lost() + " of " + segment.info.maxDoc() + " comments of " + name);
        }
        if (salvaged.lacksDeletions()) {
          losses.add("which comments of " + name + " were replaced; old versions can be back");
        }
        if (salvaged.lacksRepeats()) {
          losses.add("further places of the comments of " + name);
        }
      }
    }
  }

  /** Returns the number of comments that could not be read, after {@link #forEach}. */
  public long lost() {
    return lost;
  }

  /** Returns what was lost, one line each, after {@link #forEach}. */
  public List<String> losses() {
    return losses;
  }
}
