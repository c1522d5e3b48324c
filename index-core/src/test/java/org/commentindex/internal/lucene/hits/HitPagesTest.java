package org.commentindex.internal.lucene.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.search.SortOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HitPagesTest {
  private static final long SEED = 20_261_123L;
  private static final int DOCUMENTS = 200;
  private static final int MANY = 20_000;
  private static final Term TIDE = new Term(Fields.TEXT, "tide");

  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void pagesOfAnySizeAreOneOrder(SortOrder order) throws IOException {
    try (Directory directory = documents();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      // All that begin so score alike.
      for (Query query : List.of(new TermQuery(TIDE), new PrefixQuery(TIDE))) {
        List<Integer> whole = all(searcher, query, order, DOCUMENTS, HitPages.MAX_PAGE);
        assertThat(whole).hasSizeBetween(100, DOCUMENTS - 1).doesNotHaveDuplicates();
        for (int page : new int[] {1, 7, 50, whole.size(), whole.size() + 1}) {
          assertThat(all(searcher, query, order, DOCUMENTS, page))
              .as("%s in pages of %d", query, page)
              .isEqualTo(whole);
          assertThat(all(searcher, query, order, 60, page))
              .as("60 of them")
              .isEqualTo(whole.subList(0, 60));
        }
      }
    }
  }

  private static List<Integer> all(
      IndexSearcher searcher, Query query, SortOrder order, int wanted, int page)
      throws IOException {
    HitPages pages = new HitPages(searcher, query, () -> query, order, wanted, page);
    List<Integer> documents = new ArrayList<>();
    do {
      for (ScoreDoc found : pages.page().scoreDocs) {
        documents.add(found.doc);
      }
    } while (pages.next());
    return documents;
  }

  /** Skipping non-competitive blocks changes neither the best hits nor the total. */
  @Test
  void theBestAreThoseOfSortingThemAll() throws IOException {
    try (Directory directory = manyDocuments();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (Query query : queries()) {
        for (int limit : new int[] {1, 10, 1_500, MANY}) {
          TopFieldDocs all =
              searcher.search(
                  query, new TopFieldCollectorManager(sort(), limit, null, Integer.MAX_VALUE));
          HitPages pages = new HitPages(searcher, query, () -> query, SortOrder.BEST, limit);
          assertThat(pages.total()).as("total of %s", query).isEqualTo(all.totalHits.value());
          assertThat(values(pages.page().scoreDocs))
              .as("%s, limit %d", query, limit)
              .isEqualTo(values(all.scoreDocs));
        }
      }
    }
  }

  private static List<List<Object>> values(ScoreDoc[] hits) {
    return Stream.of(hits).map(hit -> List.of(((FieldDoc) hit).fields)).toList();
  }

  private static Sort sort() {
    return new Sort(
        SortField.FIELD_SCORE,
        KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN));
  }

  private static List<Query> queries() {
    Query tide = new TermQuery(TIDE);
    Query sand = new TermQuery(new Term(Fields.TEXT, "sand"));
    return List.of(
        tide,
        new TermQuery(new Term(Fields.TEXT, "rare")),
        new TermQuery(new Term(Fields.TEXT, "none")),
        new PrefixQuery(new Term(Fields.TEXT, "ti")),
        MatchAllDocsQuery.INSTANCE,
        both(tide, Occur.MUST, sand, Occur.MUST),
        both(tide, Occur.MUST, sand, Occur.SHOULD),
        both(tide, Occur.SHOULD, sand, Occur.SHOULD),
        both(tide, Occur.MUST, sand, Occur.MUST_NOT),
        both(tide, Occur.FILTER, sand, Occur.MUST_NOT),
        new PhraseQuery(Fields.TEXT, "tide", "sand"));
  }

  private static Query both(Query one, Occur first, Query other, Occur second) {
    return new BooleanQuery.Builder().add(one, first).add(other, second).build();
  }

  /** Texts of different lengths, with many equal scores; some are deleted again. */
  private static Directory manyDocuments() throws IOException {
    Random random = new Random(SEED);
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMaxBufferedDocs(7_000);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < MANY; i++) {
        Document document = new Document();
        String id = "c" + i * 7_919L % MANY;
        document.add(new KeywordField(Fields.ID, id, Field.Store.NO));
        document.add(new TextField(Fields.TEXT, text(random), Field.Store.NO));
        writer.addDocument(document);
      }
      for (int i = 0; i < 100; i++) {
        writer.deleteDocuments(new Term(Fields.ID, "c" + random.nextInt(MANY)));
      }
    }
    return directory;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 60 : 8); i >= 0; i--) {
      int word = random.nextInt(100);
      text.append(word < 30 ? "tide " : word < 50 ? "sand " : word < 52 ? "tile " : "wall ");
    }
    return text.append(random.nextInt(200) == 0 ? "rare" : "").toString();
  }

  /** Many equal scores, dates and votes, some of these unknown; in several segments. */
  private static Directory documents() throws IOException {
    Random random = new Random(SEED);
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      ids.add(i);
    }
    Collections.shuffle(ids, random);
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int id : ids) {
        Document document = new Document();
        document.add(new KeywordField(Fields.ID, "c" + id, Field.Store.NO));
        String text = random.nextInt(4) == 0 ? "sand" : "tide ".repeat(1 + random.nextInt(3));
        document.add(new TextField(Fields.TEXT, text, Field.Store.NO));
        if (random.nextBoolean()) {
          document.add(new LongField(Fields.DATE, random.nextInt(5), Field.Store.NO));
          document.add(new LongField(Fields.VOTES, random.nextInt(5), Field.Store.NO));
        }
        writer.addDocument(document);
        if (random.nextInt(40) == 0) {
          writer.commit();
        }
      }
    }
    return directory;
  }
}
