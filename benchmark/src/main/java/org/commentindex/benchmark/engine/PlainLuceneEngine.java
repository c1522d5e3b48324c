package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.jspecify.annotations.Nullable;

/**
 * Lucene used directly: exact and stemmed terms, each in a field of their own, as in the library,
 * by the same analyzers, with as many threads and the same write buffer; author, thread, parent,
 * source and date as fields for the same kinds of query; everything stored. Copies are not
 * deduplicated, and no links, topics or languages are found.
 */
final class PlainLuceneEngine implements Engine {
  static final String ID = "id";
  static final String AUTHOR = "author";
  private static final String AUTHOR_WORDS = "author_words";
  private static final String THREAD = "thread";
  private static final String THREAD_WORDS = "thread_words";
  private static final String PARENT = "parent";
  private static final String SOURCE = "source";
  static final String DATE = "date";
  static final String TEXT = "text";
  static final String STEM = "text_stem";
  static final String STORED = "stored";

  @Override
  public long index(Path input, Path folder) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new ExactAndStemmedAnalyzer())
            .setRAMBufferSizeMB(IndexOptions.defaults().bufferMegabytes());
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      return PlainRecordReader.read(input, record -> writer.addDocument(document(record)));
    }
  }

  private static Document document(PlainRecord record) {
    Document document = new Document();
    document.add(new StringField(ID, record.id(), Field.Store.YES));
    document.add(new TextField(TEXT, record.text(), Field.Store.NO));
    document.add(new TextField(STEM, record.text(), Field.Store.NO));
    document.add(new StoredField(STORED, record.text()));
    addKeyword(document, AUTHOR, record.author());
    addText(document, AUTHOR_WORDS, record.author());
    addKeyword(document, THREAD, record.thread());
    addText(document, THREAD_WORDS, record.thread());
    addKeyword(document, PARENT, record.parent());
    addKeyword(document, SOURCE, record.source());
    Instant date = record.date();
    if (date != null) {
      document.add(new LongField(DATE, date.toEpochMilli(), Field.Store.YES));
    }
    return document;
  }

  private static void addKeyword(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new KeywordField(field, value, Field.Store.YES));
    }
  }

  private static void addText(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new TextField(field, value, Field.Store.NO));
    }
  }

  @Override
  public List<Searcher> open(Path folder) throws IOException {
    return List.of(PlainLuceneSearcher.open(folder, false), PlainLuceneSearcher.open(folder, true));
  }

  /**
   * Selects the analyzer of stemmed terms for the field {@link #STEM}, else that of exact terms.
   */
  static final class ExactAndStemmedAnalyzer extends AnalyzerWrapper {
    ExactAndStemmedAnalyzer() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return field.equals(STEM) ? CommentAnalyzers.stemmed() : CommentAnalyzers.exact();
    }
  }
}
