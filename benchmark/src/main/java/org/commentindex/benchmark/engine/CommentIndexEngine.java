package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.Facet;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;

/**
 * The library, used through its public API with default options: copies deduplicated, cited URLs,
 * topics and languages found.
 */
final class CommentIndexEngine implements Engine {
  @Override
  public long index(Path input, Path folder) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
      indexer.addFiles(List.of(input));
      IndexingReport report = indexer.commit();
      if (report.rejected() > 0) {
        throw new IOException("cannot be compared: " + report.rejections().getFirst());
      }
      return report.offered();
    }
  }

  @Override
  public List<Searcher> open(Path folder) throws IOException {
    return List.of(
        new LibrarySearcher(CommentIndex.open(folder), false),
        new LibrarySearcher(CommentIndex.open(folder), true));
  }

  /** Returns hits with comments and snippets, or only ids. */
  private record LibrarySearcher(CommentIndex index, boolean idsOnly) implements Searcher {
    @Override
    public String name() {
      return EngineName.COMMENT_INDEX + (idsOnly ? IDS_ALONE : "");
    }

    @Override
    public List<String> search(TimedQuery query) throws IOException {
      ParsedQuery parsed = QueryParser.create().parse(query.text());
      if (!idsOnly) {
        return index.search(request(parsed)).hits().stream().map(Hit::id).toList();
      }
      List<String> ids = new ArrayList<>();
      index.forEachId(request(parsed), ids::add);
      return ids;
    }

    /** The other engines return every hit, so near-duplicates are not collapsed here either. */
    private static SearchRequest request(ParsedQuery query) {
      return SearchRequest.of(query).withLimit(LIMIT).withCollapse(CollapseMode.NONE);
    }

    @Override
    public Set<Facet> facets() {
      return idsOnly ? Set.of() : Set.of(Facet.TOPIC, Facet.AUTHOR);
    }

    @Override
    public int count(Facet facet, TimedQuery word) throws IOException {
      return index.count(facet, QueryParser.create().parse(word.text()).query(), LIMIT).size();
    }

    @Override
    public void close() throws IOException {
      index.close();
    }
  }
}
