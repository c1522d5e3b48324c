package org.commentindex.internal.lucene.check;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.commentindex.check.FindingKind;
import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexFinding;
import org.commentindex.internal.lucene.commit.CommitFiles;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.IncompatibleIndexException;
import org.jspecify.annotations.Nullable;

/** Checks the last commit of an index: its files, its versions, its counts, some comments. */
public final class LuceneIndexCheck {
  /** Comments that are looked for by their own words. Chosen by hand; takes some milliseconds. */
  private static final int SAMPLE = 100;

  private final Path path;
  private final Directory directory;
  private final List<IndexFinding> findings = new ArrayList<>();
  private long files;
  private long bytes;
  private long comments;
  private int sampled;

  private LuceneIndexCheck(Path path, Directory directory) {
    this.path = path;
    this.directory = directory;
  }

  /**
   * Checks the index in a folder.
   *
   * @throws org.commentindex.search.IndexNotFoundException if there is none
   */
  public static IndexCheck check(Path path) throws IOException {
    IndexFormat.requireFolder(path);
    try (Directory directory = FSDirectory.open(path)) {
      while (true) {
        if (!DirectoryReader.indexExists(directory)) {
          throw IndexFormat.notAnIndex(path);
        }
        long commit = SegmentInfos.getLastCommitGeneration(directory);
        LuceneIndexCheck check = new LuceneIndexCheck(path, directory);
        check.run();
        // A writer that commits meanwhile deletes files of the commit that was checked.
        if (check.findings.isEmpty() || commit == SegmentInfos.getLastCommitGeneration(directory)) {
          return new IndexCheck(
              check.files, check.bytes, check.comments, check.sampled, check.findings);
        }
      }
    }
  }

  private void run() throws IOException {
    SegmentInfos commit = commit();
    if (commit == null) {
      return;
    }
    Set<String> names = CommitFiles.of(commit);
    for (String file : names) {
      verify(file);
    }
    if (findings.isEmpty()) {
      try (DirectoryReader reader = IndexFormat.open(path, directory)) {
        checkContents(reader, commit.getUserData());
      } catch (DamagedIndexException e) {
        add(FindingKind.FILE, e.file(), reason(e));
      }
    }
  }

  private @Nullable SegmentInfos commit() {
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      IndexFormat.requireCompatible(path, commit.getUserData());
      return commit;
    } catch (IncompatibleIndexException e) {
      add(FindingKind.FORMAT, null, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      switch (IndexFormat.notReadable(path, e)) {
        case DamagedIndexException damaged ->
            add(FindingKind.FILE, damaged.file(), reason(damaged));
        case IOException other -> add(FindingKind.FORMAT, null, String.valueOf(other.getMessage()));
      }
    }
    return null;
  }

  private void verify(String file) {
    files++;
    try {
      bytes += directory.fileLength(file);
      CommitFiles.verify(directory, file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      add(FindingKind.FILE, file, "is missing");
    } catch (IOException | RuntimeException e) {
      add(FindingKind.FILE, file, "differs from its checksum: " + message(e));
    }
  }

  private void checkContents(DirectoryReader reader, Map<String, String> commitData)
      throws IOException {
    comments = reader.numDocs();
    OptionalLong stored = IndexFormat.comments(commitData);
    if (stored.isPresent() && stored.getAsLong() != comments) {
      add(
          FindingKind.COUNT,
          null,
          "the index has " + comments + " comments; the last run left " + stored.getAsLong());
    }
    SampledWords sample = new SampledWords(reader, SAMPLE);
    sample.check(problem -> add(FindingKind.COMMENT, null, problem));
    sampled = sample.comments();
  }

  private void add(FindingKind kind, @Nullable String file, String problem) {
    findings.add(new IndexFinding(kind, file, problem));
  }

  private static String reason(DamagedIndexException e) {
    Throwable cause = e.getCause();
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return "is missing";
    }
    return cause == null ? "is damaged" : "is damaged: " + message(cause);
  }

  /** Returns the first line of a message, without the description of the Lucene input. */
  static String message(Throwable e) {
    String message = String.valueOf(e.getMessage());
    int resource = message.indexOf(" (resource=");
    return resource < 0 ? message : message.substring(0, resource);
  }
}
