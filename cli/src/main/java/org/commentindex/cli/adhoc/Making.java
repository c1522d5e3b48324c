package org.commentindex.cli.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.split.SplitRule;

/**
 * How an index of some files is made.
 *
 * @param files the files and folders, absolute; their order as given means nothing
 * @param split how pasted text in them is divided
 */
record Making(List<Path> files, SplitRule split) {
  Making {
    files = files.stream().distinct().sorted().toList();
  }

  /** Makes it in a folder that is not there yet. */
  IndexingReport in(Path folder) throws IOException {
    try (CommentIndexer indexer = indexer(folder)) {
      indexer.addFiles(files);
      return indexer.commit();
    }
  }

  /** Makes one of the files and of a stream, to be thrown away when it is closed. */
  AdHocIndex temporary(InputStream stream) throws IOException {
    Path folder = Files.createTempDirectory("comments-");
    try (CommentIndexer indexer = indexer(folder)) {
      indexer.addFiles(files);
      indexer.addStream("stdin", stream);
      IndexingReport report = indexer.commit();
      return new AdHocIndex(folder, report.rejections(), report.rejected(), true);
    } catch (IOException | RuntimeException e) {
      Folders.delete(folder);
      throw e;
    }
  }

  private CommentIndexer indexer(Path folder) throws IOException {
    return CommentIndexer.openOrCreate(folder, IndexOptions.defaults().withSplit(split));
  }
}
