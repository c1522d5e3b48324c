package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;

/** The ids of the best, no snippets. */
final class PlainLuceneSearcher implements Searcher {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final PlainLuceneQueries queries = new PlainLuceneQueries();

  private PlainLuceneSearcher(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Closing it closes the reader and its directory. */
  static PlainLuceneSearcher of(DirectoryReader reader) {
    return new PlainLuceneSearcher(reader);
  }

  @Override
  public String name() {
    return EngineName.PLAIN_LUCENE.toString();
  }

  @Override
  public int best(TimedQuery query) throws IOException {
    StoredFields stored = reader.storedFields();
    List<String> ids = new ArrayList<>();
    for (ScoreDoc found : searcher.search(queries.of(query), HITS).scoreDocs) {
      ids.add(stored.document(found.doc).get(PlainLuceneEngine.ID));
    }
    return ids.size();
  }

  @Override
  public void close() throws IOException {
    Directory directory = reader.directory();
    reader.close();
    directory.close();
  }
}
