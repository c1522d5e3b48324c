package org.commentindex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.source.RawRecord;
import org.commentindex.testkit.PassagesContract;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@link PassagesContract} on an index in a directory. */
class LocalPassagesTest extends PassagesContract {
  @TempDir private Path folder;

  @Override
  protected CommentIndex indexOf(List<RawRecord> records) throws IOException {
    Path directory = Files.createTempDirectory(folder, "index");
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      for (RawRecord record : records) {
        indexer.add(record);
      }
      indexer.commit();
    }
    return CommentIndex.open(directory);
  }
}
