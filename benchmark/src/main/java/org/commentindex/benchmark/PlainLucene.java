package org.commentindex.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.commentindex.CommentIndex;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The same comments in an index of Lucene's own: the same two text fields and analyzers, nothing
 * else, and queries written by hand for it. The ten best ids, no snippets.
 */
final class PlainLucene implements Closeable {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String STEM = "text_stem";

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder exact = new QueryBuilder(CommentAnalyzers.exactQuery());
  private final QueryBuilder stemmed = new QueryBuilder(CommentAnalyzers.inflectedQuery());

  /** An index in a new folder of all comments of another one. */
  PlainLucene(Path folder, CommentIndex comments) throws IOException {
    this.directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig(new TwoForms()).setRAMBufferSizeMB(128);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      comments.forEach(null, comment -> add(writer, comment));
    }
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  private static void add(IndexWriter writer, Comment comment) {
    Document document = new Document();
    document.add(new StringField(ID, comment.id(), Field.Store.YES));
    document.add(new TextField(TEXT, comment.text(), Field.Store.NO));
    document.add(new TextField(STEM, comment.text(), Field.Store.NO));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the ten best. */
  List<String> best(TimedQuery query) throws IOException {
    ScoreDoc[] found = searcher.search(translated(query), 10).scoreDocs;
    StoredFields stored = reader.storedFields();
    List<String> ids = new ArrayList<>();
    for (ScoreDoc document : found) {
      ids.add(stored.document(document.doc).get(ID));
    }
    return ids;
  }

  private Query translated(TimedQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    switch (query.kind()) {
      case TERM, AND -> words(query.text(), all, Occur.MUST);
      case OR -> words(query.text().replace(" OR ", " "), all, Occur.SHOULD);
      case NOT -> {
        int not = query.text().indexOf(" -");
        words(query.text().substring(0, not), all, Occur.MUST);
        all.add(word(query.text().substring(not + 2)), Occur.MUST_NOT);
      }
      case PHRASE -> {
        return orNothing(exact.createPhraseQuery(TEXT, query.text().replace("\"", "")));
      }
      case PREFIX -> {
        return new PrefixQuery(new Term(TEXT, query.text().replace("*", "")));
      }
    }
    return all.build();
  }

  private void words(String text, BooleanQuery.Builder all, Occur occur) {
    for (String word : text.split(" ")) {
      all.add(word(word), occur);
    }
  }

  /** Without its inflection, and a fifth more for the form as typed. */
  private Query word(String word) {
    return new BooleanQuery.Builder()
        .add(orNothing(stemmed.createPhraseQuery(STEM, word)), Occur.SHOULD)
        .add(new BoostQuery(orNothing(exact.createPhraseQuery(TEXT, word)), 0.2f), Occur.SHOULD)
        .build();
  }

  private static Query orNothing(@Nullable Query query) {
    return query == null ? new MatchNoDocsQuery() : query;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }

  private static final class TwoForms extends AnalyzerWrapper {
    TwoForms() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return field.equals(STEM) ? CommentAnalyzers.inflected() : CommentAnalyzers.exact();
    }
  }
}
