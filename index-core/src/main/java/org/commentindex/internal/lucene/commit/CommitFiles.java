package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.commentindex.search.DamagedIndexException;

/** The files of a commit: those of Lucene and the attachments. Each ends with its checksum. */
public final class CommitFiles {
  private CommitFiles() {}

  /** Returns the names of the files, in alphabetical order. */
  public static Set<String> of(SegmentInfos commit) throws IOException {
    Set<String> files = new TreeSet<>(commit.files(true));
    files.addAll(Attachments.names(commit.getUserData()).values());
    return files;
  }

  /** Reads a file and compares it with its checksum. */
  public static void verify(Directory directory, String file) throws IOException {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    }
  }

  /**
   * Verifies all files of the last commit. A writer does this before it changes anything: what it
   * reads from damaged files would get a valid checksum in new ones.
   *
   * @throws org.commentindex.search.DamagedIndexException if one is damaged or missing
   */
  public static void requireSound(Path path, Directory directory) throws IOException {
    SegmentInfos commit;
    try {
      commit = SegmentInfos.readLatestCommit(directory);
    } catch (IOException | RuntimeException e) {
      throw IndexFormat.notReadable(path, e);
    }
    requireSound(path, directory, of(commit));
  }

  private static void requireSound(Path path, Directory directory, Set<String> files)
      throws IOException {
    for (String file : files) {
      try {
        verify(directory, file);
      } catch (IOException | RuntimeException e) {
        throw damaged(path, file, e);
      }
    }
  }

  private static IOException damaged(Path path, String file, Exception e) {
    IOException explained = IndexFormat.notReadable(path, e);
    return explained instanceof InterruptedIOException || explained.equals(e)
        ? explained
        : new DamagedIndexException(path, file, e);
  }
}
