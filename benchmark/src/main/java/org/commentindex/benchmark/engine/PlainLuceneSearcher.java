package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.commentindex.search.Facet;

/** Searches plain Lucene for ids, optionally with snippets. */
final class PlainLuceneSearcher implements Searcher {
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final boolean snippets;
  private final PlainLuceneQueries queries = new PlainLuceneQueries();

  private PlainLuceneSearcher(Directory directory, boolean snippets) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.snippets = snippets;
  }

  static PlainLuceneSearcher open(Path folder, boolean snippets) throws IOException {
    return new PlainLuceneSearcher(FSDirectory.open(folder), snippets);
  }

  @Override
  public String name() {
    return EngineName.PLAIN_LUCENE + (snippets ? WITH_SNIPPETS : "");
  }

  @Override
  public List<String> search(TimedQuery query) throws IOException {
    Query translated = queries.of(query);
    TopDocs top = searcher.search(translated, LIMIT);
    StoredFields stored = reader.storedFields();
    List<String> ids = new ArrayList<>();
    for (ScoreDoc found : top.scoreDocs) {
      ids.add(stored.document(found.doc, Set.of(PlainLuceneEngine.ID)).get(PlainLuceneEngine.ID));
    }
    if (snippets) {
      PlainLuceneSnippets.of(searcher, query.kind(), translated, top);
    }
    return ids;
  }

  @Override
  public Set<Facet> facets() {
    return snippets ? Set.of() : Set.of(Facet.AUTHOR);
  }

  @Override
  public int count(Facet facet, TimedQuery word) throws IOException {
    return PlainLuceneFacets.of(searcher, queries.of(word), PlainLuceneEngine.AUTHOR, LIMIT).size();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
