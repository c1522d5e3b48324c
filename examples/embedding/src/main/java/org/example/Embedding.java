package org.example;

import static org.commentindex.query.CommentQuery.citesSite;
import static org.commentindex.query.CommentQuery.phrase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;

/**
 * The two snippets of the README, as a program: a folder of comments, then a folder for the index.
 */
public final class Embedding {
  private Embedding() {}

  public static void main(String[] args) throws IOException {
    Path comments = Path.of(args[0]);
    Path directory = Path.of(args[1]);
    StringBuilder out = new StringBuilder();

    // @start region=indexing
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.addFiles(List.of(comments));
      IndexingReport report = indexer.commit();
      out.append("%d comments, %d copies folded%n".formatted(report.added(), report.folded()));
    }
    // @end region=indexing

    // @start region=searching
    try (CommentIndex index = CommentIndex.open(directory)) {
      CommentQuery query = phrase("price signals").or(citesSite("example.org"));
      for (Hit hit : index.search(SearchRequest.of(query)).hits()) {
        out.append("%s  seen %d×%n".formatted(hit.id(), hit.comment().copies()));
      }
    }
    // @end region=searching

    System.out.print(out);
  }
}
