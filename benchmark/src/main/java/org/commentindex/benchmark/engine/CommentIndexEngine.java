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

/** The library through its public door, with all it does: folding, links, topics, languages. */
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
        new Answers(CommentIndex.open(folder), false),
        new Answers(CommentIndex.open(folder), true));
  }

  /** Whole comments with snippets, or only ids. */
  private record Answers(CommentIndex index, boolean idsAlone) implements Searcher {
    @Override
    public String name() {
      return EngineName.COMMENT_INDEX + (idsAlone ? IDS_ALONE : "");
    }

    @Override
    public List<String> best(TimedQuery query) throws IOException {
      ParsedQuery parsed = QueryParser.create().parse(query.text());
      if (!idsAlone) {
        return index.search(request(parsed)).hits().stream().map(Hit::id).toList();
      }
      List<String> ids = new ArrayList<>();
      index.forEachId(request(parsed), ids::add);
      return ids;
    }

    /** The other engines return every hit, so near-duplicates are not collapsed here either. */
    private static SearchRequest request(ParsedQuery query) {
      return SearchRequest.of(query).withLimit(HITS).withCollapse(CollapseMode.NONE);
    }

    @Override
    public Set<Facet> facets() {
      return idsAlone ? Set.of() : Set.of(Facet.TOPIC, Facet.AUTHOR);
    }

    @Override
    public int count(Facet facet, TimedQuery word) throws IOException {
      return index.count(facet, QueryParser.create().parse(word.text()).query(), HITS).size();
    }

    @Override
    public void close() throws IOException {
      index.close();
    }
  }
}
