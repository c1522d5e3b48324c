package org.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.search.Hit;

/** Indexes a folder and searches it: a folder of comments, one for the index, then a query. */
public final class OneJar {
  private OneJar() {}

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[1]);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.addFiles(List.of(Path.of(args[0])));
      indexer.commit();
    }
    try (CommentIndex index = CommentIndex.open(directory)) {
      for (Hit hit : index.search(args[2], 10).hits()) {
        System.out.println(hit.id());
      }
    }
  }
}
