package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FuzzyQuery;
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
import org.apache.lucene.util.BytesRef;
import org.commentindex.backend.Fields;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.query.SortOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passing documents over changes neither which are the best, nor their order, nor the total. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BestHitsTest {
  private static final long SEED = 20_261_124L;
  private static final int DOCUMENTS = 20_000;

  private final Directory directory = documents();
  private final DirectoryReader reader = DirectoryReader.open(directory);
  private final IndexSearcher searcher = new IndexSearcher(reader);

  BestHitsTest() throws IOException {}

  @AfterAll
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  static Stream<Query> queries() {
    Query tide = word("tide");
    Query sand = word("sand");
    return Stream.of(
        tide,
        word("rare"),
        word("none"),
        new PrefixQuery(new Term(Fields.TEXT, "ti")),
        new PrefixQuery(new Term(Fields.TEXT, "tile")),
        new PrefixQuery(new Term(Fields.TEXT, "x")),
        new PrefixQuery(new Term(Fields.ID, "c19")),
        MatchAllDocsQuery.INSTANCE,
        new ConstantScoreQuery(word("rare")),
        new BoostQuery(both(constant(tide), Occur.MUST, constant(sand), Occur.MUST), 0.3f),
        both(constant(tide), Occur.MUST, constant(sand), Occur.SHOULD),
        both(new BoostQuery(constant(tide), 0.3f), Occur.MUST, sand, Occur.FILTER),
        both(tide, Occur.FILTER, sand, Occur.MUST_NOT),
        both(tide, Occur.MUST, sand, Occur.MUST),
        both(tide, Occur.MUST, sand, Occur.SHOULD),
        both(tide, Occur.SHOULD, sand, Occur.SHOULD),
        both(tide, Occur.MUST, sand, Occur.MUST_NOT),
        new PhraseQuery(Fields.TEXT, "tide", "sand"),
        both(sand, Occur.SHOULD, new PhraseQuery(Fields.TEXT, "tide", "tide"), Occur.SHOULD));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theBestAreThoseOfSortingThemAll(Query query) throws IOException {
    for (int wanted : new int[] {1, 10, 1_500, DOCUMENTS}) {
      TopFieldDocs all =
          searcher.search(
              query, new TopFieldCollectorManager(sort(), wanted, null, Integer.MAX_VALUE));
      HitPages pages = new HitPages(searcher, query, () -> query, SortOrder.BEST, wanted);
      assertThat(pages.total()).as("total, %d wanted", wanted).isEqualTo(all.totalHits.value());
      assertThat(Stream.of(pages.page().scoreDocs).map(hit -> List.of(((FieldDoc) hit).fields)))
          .as("%d wanted", wanted)
          .isEqualTo(Stream.of(all.scoreDocs).map(h -> List.of(((FieldDoc) h).fields)).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void ofThoseThatAreAlikeTheBestIsLeft(Query query) throws IOException {
    TopFieldDocs all =
        searcher.search(
            query, new TopFieldCollectorManager(sort(), DOCUMENTS, null, Integer.MAX_VALUE));
    GroupValues groups = new GroupValues(reader);
    Set<String> shown = new HashSet<>();
    List<Integer> kept = new ArrayList<>();
    for (ScoreDoc hit : all.scoreDocs) {
      String group = groups.name(hit.doc);
      if (group == null || shown.add(group)) {
        kept.add(hit.doc);
      }
    }
    if (all.scoreDocs.length > 300) {
      assertThat(kept).as("some are left out").hasSizeLessThan(all.scoreDocs.length);
    }
    for (int wanted : new int[] {1, 10, 100, DOCUMENTS}) {
      HitPages pages = HitPages.collapsing(searcher, query, () -> query, SortOrder.BEST, wanted);
      assertThat(pages.total()).as("total, %d wanted", wanted).isEqualTo(all.totalHits.value());
      if (pages.areCollapsed()) {
        assertThat(Stream.of(pages.page().scoreDocs).map(hit -> hit.doc))
            .as("%d wanted", wanted)
            .isEqualTo(kept.subList(0, Math.min(wanted, kept.size())));
        assertThat(pages.next()).isFalse();
      } else {
        assertThat(EqualHits.scoreOf(query)).isNotNull();
      }
    }
  }

  @Test
  void itIsKnownWhereAllScoreAlike() {
    Query tide = constant(word("tide"));
    assertThat(EqualHits.scoreOf(new BoostQuery(tide, 0.3f))).isEqualTo(0.3f);
    assertThat(EqualHits.scoreOf(both(tide, Occur.MUST, tide, Occur.FILTER))).isEqualTo(1);
    assertThat(EqualHits.scoreOf(both(tide, Occur.MUST, tide, Occur.SHOULD))).isNull();
    assertThat(EqualHits.scoreOf(new FuzzyQuery(new Term(Fields.TEXT, "tide")))).isNull();
    assertThat(EqualHits.scoreOf(word("tide"))).isNull();
  }

  @Test
  void frequentWordsPassDocumentsOver() throws IOException {
    Query query = both(word("tide"), Occur.MUST, word("sand"), Occur.SHOULD);
    assertThat(BestHits.of(searcher, query, 10, false).total()).isEqualTo(-1);
    Query either = both(word("tide"), Occur.SHOULD, word("sand"), Occur.SHOULD);
    assertThat(BestHits.of(searcher, either, 10, false).total()).isEqualTo(-1);
    Query row = new PhraseQuery(Fields.TEXT, "tide", "tide");
    assertThat(BestHits.of(searcher, row, 10, false).total()).isGreaterThan(1_000);
    assertThat(BestHits.of(searcher, word("rare"), 10, false).total()).isPositive();
  }

  private static Query word(String text) {
    return new TermQuery(new Term(Fields.TEXT, text));
  }

  private static Query constant(Query query) {
    return new ConstantScoreQuery(query);
  }

  private static Query both(Query one, Occur first, Query other, Occur second) {
    return new BooleanQuery.Builder().add(one, first).add(other, second).build();
  }

  private static Sort sort() {
    return new Sort(
        SortField.FIELD_SCORE,
        KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN));
  }

  /** Lengths from a few words to many, so that scores differ, and many of them equal. */
  private static Directory documents() throws IOException {
    Random random = new Random(SEED);
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      ids.add(i);
    }
    Collections.shuffle(ids, random);
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE).setMaxBufferedDocs(7_000);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int id : ids) {
        Document document = new Document();
        document.add(new KeywordField(Fields.ID, "c" + id, Field.Store.NO));
        document.add(new TextField(Fields.TEXT, text(random), Field.Store.NO));
        if (random.nextInt(3) == 0) {
          String group = "g" + (int) Math.sqrt(random.nextInt(4_000));
          document.add(new BinaryDocValuesField(Fields.GROUP, new BytesRef(group)));
        }
        writer.addDocument(document);
      }
      for (int i = 0; i < 100; i++) {
        writer.deleteDocuments(new Term(Fields.ID, "c" + random.nextInt(DOCUMENTS)));
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
}
