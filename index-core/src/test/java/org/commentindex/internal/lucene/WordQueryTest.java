package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A word in one pass is found, weighed, explained and counted as by two queries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordQueryTest {
  private static final long SEED = 20_261_124L;
  private static final int DOCUMENTS = 12_000;
  private static final int QUERIES = 200;
  private static final float BOOST = 0.2f;

  /** Where the scores of words are added in another order the last digit may differ. */
  private static final float CLOSE = 1e-5f;

  /** From the most frequent to one that is nowhere. */
  private static final List<String> WORDS =
      List.of(
          "of", "line", "lines", "price", "prices", "priced", "tram", "trams", "because", "please",
          "pleas", "plea", "running", "runs", "news", "C++", "agreed", "agrees", "#tag", "Anna's",
          "nowhere");

  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  WordQueryTest() throws IOException {
    write();
    reader = DirectoryReader.open(directory);
    searcher = new WordsSearcher(reader);
  }

  /** Some are deleted again, and in some segments there is no word twice. */
  private void write() throws IOException {
    Random random = new Random(SEED);
    IndexWriterConfig config =
        new IndexWriterConfig(new FieldAnalyzers())
            .setSimilarity(WordsSimilarity.INSTANCE)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(new StringField("id", "" + i, Field.Store.NO));
        document.add(new StringField("even", "" + (i % 2 == 0), Field.Store.NO));
        WordFields fields = new WordFields(document, random.nextInt(5) > 0);
        fields.addAlways("text", text(random));
        fields.end();
        writer.addDocument(document);
        if (i == 5 || i == 7_000 || i == 7_100 || i == 11_500) {
          writer.flush();
        }
      }
      for (int i = 0; i < DOCUMENTS; i += 37) {
        writer.deleteDocuments(new Term("id", "" + i));
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int words = random.nextInt(30); words > 0; words--) {
      double low = random.nextDouble();
      text.append(WORDS.get((int) (low * low * (WORDS.size() - 1)))).append(' ');
    }
    return text.toString();
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
  }

  /** The same question, of words in one pass and of two queries for each word. */
  private record Asked(Query onePass, Query twoQueries) {}

  private static Asked word(String text) {
    Query anyForm = TextQueries.anyForm("text", text);
    Query typed = TextQueries.word("text", text);
    assertThat(TextQueries.covers(anyForm, typed)).isTrue();
    Term term = ((TermQuery) typed).getTerm();
    return new Asked(
        new WordQuery((SynonymQuery) anyForm, term, BOOST),
        new BooleanQuery.Builder()
            .add(anyForm, Occur.SHOULD)
            .add(new BoostQuery(typed, BOOST), Occur.SHOULD)
            .build());
  }

  private static Asked random(Random random) {
    Occur occur = random.nextBoolean() ? Occur.SHOULD : Occur.MUST;
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    BooleanQuery.Builder two = new BooleanQuery.Builder();
    for (int words = random.nextInt(1, 4); words > 0; words--) {
      Asked word = word(WORDS.get(random.nextInt(WORDS.size())));
      one.add(word.onePass(), occur);
      two.add(word.twoQueries(), occur);
    }
    if (random.nextInt(4) == 0) {
      Query even = new TermQuery(new Term("even", "true"));
      one.add(even, Occur.FILTER);
      two.add(even, Occur.FILTER);
      one.setMinimumNumberShouldMatch(occur == Occur.SHOULD ? 1 : 0);
      two.setMinimumNumberShouldMatch(occur == Occur.SHOULD ? 1 : 0);
    }
    return new Asked(one.build(), two.build());
  }

  @Test
  void theSameDocumentsScoreTheSame() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < QUERIES; i++) {
      Asked asked = i < WORDS.size() ? word(WORDS.get(i)) : random(random);
      assertFinds(asked.onePass(), asked.twoQueries(), "seed " + SEED + ", query " + i);
    }
  }

  @Test
  void anyOfSomeWordsScoresTheSame() throws IOException {
    Random random = new Random(SEED + 1);
    int several = 0;
    for (int i = 0; i < QUERIES; i++) {
      Asked asked = random(random);
      Query any = AnyWordQuery.of(searcher.rewrite(asked.onePass()));
      if (any instanceof AnyWordQuery) {
        several++;
        assertFinds(any, asked.twoQueries(), "seed " + SEED + " + 1, query " + i);
      }
    }
    assertThat(several).isBetween(QUERIES / 8, QUERIES / 2);
  }

  private void assertFinds(Query query, Query twoQueries, String seed) throws IOException {
    String what = seed + ": " + query;
    List<ScoreDoc> expected = best(twoQueries, DOCUMENTS, Integer.MAX_VALUE);
    List<ScoreDoc> all = best(query, DOCUMENTS, Integer.MAX_VALUE);

    assertSame(byDocument(all), byDocument(expected), what);
    assertThat(searcher.count(query)).as(what).isEqualTo(expected.size());
    for (int most : new int[] {1, 10, 300}) {
      for (int looked : new int[] {1, DOCUMENTS / 10}) {
        List<ScoreDoc> best = best(query, most, looked);
        assertThat(best).as(what).hasSize(Math.min(most, expected.size()));
        for (int place = 0; place < best.size(); place++) {
          assertThat(best.get(place).score)
              .as("%s, place %d of %d", what, place, most)
              .isCloseTo(expected.get(place).score, within(CLOSE));
        }
      }
    }
  }

  private List<ScoreDoc> best(Query query, int most, int looked) throws IOException {
    TopDocs best = searcher.search(query, new TopScoreDocCollectorManager(most, null, looked));
    return List.of(best.scoreDocs);
  }

  private static List<ScoreDoc> byDocument(List<ScoreDoc> found) {
    return found.stream().sorted(Comparator.comparingInt(one -> one.doc)).toList();
  }

  private static void assertSame(List<ScoreDoc> found, List<ScoreDoc> expected, String what) {
    assertThat(found).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).doc != expected.get(i).doc
          || Math.abs(found.get(i).score - expected.get(i).score) > CLOSE) {
        fail("%s: %s, not %s", what, found.get(i), expected.get(i));
      }
    }
  }

  @Test
  void anExplanationAddsUpToTheScore() throws IOException {
    for (String text : WORDS) {
      Query either =
          new BooleanQuery.Builder()
              .add(word(text).onePass(), Occur.SHOULD)
              .add(word("of").onePass(), Occur.SHOULD)
              .build();
      assertExplains(new BoostQuery(word(text).onePass(), 0.5f), text);
      assertExplains(AnyWordQuery.of(searcher.rewrite(either)), text + " or of");
    }
  }

  private void assertExplains(Query query, String text) throws IOException {
    for (ScoreDoc found : best(query, 20, 1)) {
      assertThat(searcher.explain(query, found.doc).getValue().floatValue())
          .as("%s in %d", text, found.doc)
          .isCloseTo(found.score, within(CLOSE));
    }
  }

  @Test
  void whatHasAnyOfSomeWordsIsCounted() throws IOException {
    Random random = new Random(SEED);
    int counted = 0;
    for (int i = 0; i < QUERIES; i++) {
      Asked asked = random(random);
      TermUnion words = TermUnion.of(asked.onePass());
      if (!words.isEmpty()) {
        counted++;
        assertThat(words.count(searcher))
            .as("seed %d, query %d: %s", SEED, i, asked.onePass())
            .isEqualTo(searcher.count(asked.twoQueries()));
      }
    }
    assertThat(counted).isBetween(QUERIES / 5, QUERIES * 4 / 5);
  }
}
