package org.commentindex.cli.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.split.SplitRule;

/**
 * Builds the index of some files.
 *
 * @param files the files and folders, absolute; sorted, without duplicates
 * @param split the rule that splits pasted text in the files
 */
record IndexBuild(List<Path> files, SplitRule split) {
  IndexBuild {
    files = files.stream().distinct().sorted().toList();
  }

  /** Builds the index in an empty folder. */
  IndexingReport in(Path folder) throws IOException {
    try (CommentIndexer indexer = indexer(folder)) {
      indexer.addFiles(files);
      return indexer.commit();
    }
  }

  /** Builds a temporary index of the files and of a stream. */
  AdHocIndex temporary(InputStream stream) throws IOException {
    StdinFolder folder = StdinFolder.create();
    try (CommentIndexer indexer = indexer(folder.index())) {
      indexer.addFiles(files);
      indexer.addStream("stdin", stream);
      IndexingReport report = indexer.commit();
      return new AdHocIndex(
          folder.index(), report.rejections(), report.rejected() + report.missing(), folder);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private CommentIndexer indexer(Path folder) throws IOException {
    return CommentIndexer.openOrCreate(folder, IndexOptions.defaults().withSplit(split));
  }
}
