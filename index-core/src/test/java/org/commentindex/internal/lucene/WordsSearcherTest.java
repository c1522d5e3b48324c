package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.Token;
import org.commentindex.internal.analysis.WordForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in two forms in one field weigh what they weigh in a field for each form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsSearcherTest {
  private static final long SEED = 20_261_124L;
  private static final int DOCUMENTS = 3_000;

  private static final String TEXT = "text";
  private static final String STEM = "stem";

  private static final List<String> WORDS =
      List.of(
          "tram",
          "trams",
          "line",
          "lines",
          "lined",
          "please",
          "pleas",
          "plea",
          "running",
          "#tram",
          "well-known",
          "wellknown",
          "news",
          "new",
          "C++",
          "agreed",
          "agree",
          "price",
          "of");

  private final Directory oneField = new ByteBuffersDirectory();
  private final Directory twoFields = new ByteBuffersDirectory();
  private final DirectoryReader one;
  private final DirectoryReader two;
  private final IndexSearcher words;
  private final IndexSearcher naive;

  WordsSearcherTest() throws IOException {
    write();
    one = DirectoryReader.open(oneField);
    two = DirectoryReader.open(twoFields);
    words = new WordsSearcher(one);
    naive = new IndexSearcher(two);
    naive.setSimilarity(WordsSimilarity.INSTANCE);
  }

  /** Some have a title and some are not in English; the last of them are deleted again. */
  private void write() throws IOException {
    Random random = new Random(SEED);
    try (IndexWriter ours = new IndexWriter(oneField, config());
        IndexWriter theirs = new IndexWriter(twoFields, config())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        boolean stemmed = random.nextInt(4) > 0;
        Document both = document(i);
        Document apart = document(i);
        WordFields fields = new WordFields(both, stemmed);
        for (int values = random.nextInt(1, 3); values > 0; values--) {
          String text = text(random);
          fields.add(TEXT, text);
          apart.add(field(TEXT, CommentAnalyzers.exact(), text));
          Analyzer stems = stemmed ? CommentAnalyzers.inflected() : CommentAnalyzers.exact();
          apart.add(field(STEM, stems, text));
        }
        fields.end();
        ours.addDocument(both);
        theirs.addDocument(apart);
        if (i % 700 == 699) {
          ours.flush();
          theirs.flush();
        }
      }
      for (int i = DOCUMENTS - 50; i < DOCUMENTS; i++) {
        ours.deleteDocuments(new Term("id", "" + i));
        theirs.deleteDocuments(new Term("id", "" + i));
      }
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new FieldAnalyzers())
        .setSimilarity(WordsSimilarity.INSTANCE)
        .setMergePolicy(NoMergePolicy.INSTANCE);
  }

  private static Document document(int id) {
    Document document = new Document();
    document.add(new StringField("id", "" + id, Field.Store.NO));
    return document;
  }

  private static Field field(String name, Analyzer analyzer, String text) {
    return new Field(name, text, TextField.TYPE_NOT_STORED) {
      @Override
      public TokenStream tokenStream(Analyzer ofWriter, @Nullable TokenStream reuse) {
        return analyzer.tokenStream(name, text);
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int words = random.nextInt(1, 12); words > 0; words--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString();
  }

  @AfterAll
  void close() throws IOException {
    one.close();
    two.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tram",
        "trams",
        "lines",
        "lined",
        "line",
        "pleas",
        "plea",
        "please",
        "running",
        "news",
        "c++",
        "price",
        "prices",
        "of",
        "nowhere",
        "well-known",
        "well-knowns",
        "tram-lines",
        "please-line",
        "tram-trams-tramming",
        "line-c++",
        "nowhere-of"
      })
  void aFormScoresAsInAFieldOfItsOwn(String word) throws IOException {
    assertThat(scores(words, TextQueries.withoutInflections(TEXT, word)))
        .isEqualTo(scores(naive, stems(word)));
    assertThat(scores(words, TextQueries.anyForm(TEXT, word)))
        .isEqualTo(scores(naive, anyForm(word)));
    assertThat(scores(words, TextQueries.word(TEXT, word)))
        .isEqualTo(scores(naive, TextQueries.word(TEXT, word)));
  }

  /** One word in one form, the words of a compound in a row, and the word closed up. */
  private static Query stems(String text) {
    List<Token> stems = CommentAnalyzers.inflectedTokens(text, true);
    PhraseQuery.Builder row = new PhraseQuery.Builder();
    stems.forEach(stem -> row.add(new Term(STEM, stem.text()), stem.position()));
    List<Token> closedUp = CommentAnalyzers.closedUp(CommentAnalyzers.inflected(), text);
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(row.build(), Occur.SHOULD);
    for (Token whole : closedUp) {
      either.add(new TermQuery(new Term(STEM, whole.text())), Occur.SHOULD);
    }
    return either.build();
  }

  /** Also as typed in what is not in English. */
  private static Query anyForm(String text) {
    List<Token> stems = CommentAnalyzers.inflectedTokens(text, true);
    if (stems.size() > 1) {
      return stems(text);
    }
    SynonymQuery.Builder one = new SynonymQuery.Builder(STEM);
    Stream.of(stems.getFirst().text(), CommentAnalyzers.normal(text))
        .distinct()
        .forEach(term -> one.addTerm(new Term(STEM, term)));
    return one.build();
  }

  private static Map<Integer, Float> scores(IndexSearcher searcher, Query query)
      throws IOException {
    Map<Integer, Float> scores = new TreeMap<>();
    for (ScoreDoc found : searcher.search(query, DOCUMENTS).scoreDocs) {
      scores.put(found.doc, found.score);
    }
    return scores;
  }

  /** What is kept for the statistics is no word of the field. */
  @Test
  void theFieldHasTheWordsAndTheirForms() throws IOException {
    assertThat(words.collectionStatistics(TEXT).sumTotalTermFreq())
        .isEqualTo(naive.collectionStatistics(TEXT).sumTotalTermFreq());
    assertThat(words.collectionStatistics(TEXT).docCount()).isEqualTo(DOCUMENTS);
    assertThat(words.collectionStatistics("nowhere")).isNull();
    String stem = WordForms.terms("tram").getLast();
    assertThat(one.docFreq(new Term(TEXT, stem))).isPositive();
    assertThat(words.count(TextQueries.regex(TEXT, ".*tra.*", List.of())))
        .isEqualTo(naive.count(TextQueries.regex(TEXT, ".*tra.*", List.of())));
  }
}
