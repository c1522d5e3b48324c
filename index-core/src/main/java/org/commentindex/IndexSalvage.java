package org.commentindex;

import java.io.IOException;
import java.nio.file.Path;
import org.commentindex.check.IndexRepair;
import org.commentindex.internal.lucene.check.SalvagedIndex;

/** Repairs a damaged index in a copy. */
final class IndexSalvage {
  private IndexSalvage() {}

  static IndexRepair repair(Path damaged, Path target) throws IOException {
    SalvagedIndex salvaged = Uninterruptible.call(() -> SalvagedIndex.copy(damaged, target));
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(target)) {
      salvaged.forEach(indexer.run()::restore);
      indexer.commit();
    }
    try (CommentIndex index = CommentIndex.open(target)) {
      long comments = index.stats().comments();
      return new IndexRepair(target, comments, salvaged.lost(), salvaged.losses());
    }
  }
}
