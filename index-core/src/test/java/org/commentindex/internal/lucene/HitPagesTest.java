package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.commentindex.backend.Fields;
import org.commentindex.query.SortOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HitPagesTest {
  private static final long SEED = 20_261_123L;
  private static final int DOCUMENTS = 200;
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
