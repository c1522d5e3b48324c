package org.commentindex.internal.lucene.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.query.QueryTranslator.Purpose;
import org.commentindex.internal.lucene.write.StemmedField;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.InvalidQueryException;
import org.commentindex.query.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Queries of any size stay within Lucene's limit of clauses and expansions, left at its default.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTranslatorTest {
  private static final long SEED = 20_261_130L;
  private static final int DOCUMENTS = 300;
  private static final int WORDS = 4_000;

  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  QueryTranslatorTest() throws IOException {
    Random random = new Random(SEED);
    IndexWriterConfig config = new IndexWriterConfig(CommentAnalyzers.exact());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        StringBuilder text = new StringBuilder("tram number ");
        for (int word = 0; word < 100; word++) {
          text.append(word(random.nextInt(WORDS))).append(' ');
        }
        Document document = new Document();
        document.add(new TextField(Fields.TEXT, text.toString(), Field.Store.NO));
        document.add(new StemmedField(Fields.stemmed(Fields.TEXT), text.toString(), "en"));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
  }

  private static String word(int number) {
    return "q" + number;
  }

  private QueryTranslator translator(Purpose purpose) {
    return new QueryTranslator(Set.of(), purpose, reader);
  }

  private static CommentQuery parsed(String text) {
    return QueryParser.create().parse(text).query();
  }

  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(QueryTranslatorTest::word)
        .collect(Collectors.joining(" "));
  }

  /** A query of a thousand patterns ends while it is translated, not only while it runs. */
  @Test
  void theTimeIsCheckedBeforeEachPartIsTranslated() {
    int[] left = {3};
    QueryTranslator translator =
        new QueryTranslator(Set.of(), Purpose.MATCH, reader)
            .within(
                () -> {
                  if (--left[0] == 0) {
                    throw new IllegalStateException("over");
                  }
                });
    CommentQuery query = QueryParser.create().parse("/a.*/ OR /b.*/ OR /c.*/").query();
    assertThatThrownBy(() -> translator.translate(query)).hasMessage("over");
    assertThat(left).containsExactly(0);
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void allWordsOfAPastedPageAreSearched(Purpose purpose) throws IOException {
    QueryTranslator translator = translator(purpose);
    CommentQuery page = parsed(words(990) + " tram");
    assertThat(searcher.count(translator.translateRelaxed(page))).isEqualTo(DOCUMENTS);
    assertThat(searcher.count(translator.translate(page))).isZero();
    assertThat(translator.notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void conditionsBeyondLucenesLimitAreIgnoredWithAWarning(Purpose purpose) throws IOException {
    QueryTranslator translator = translator(purpose);
    CommentQuery compounds =
        parsed(
            "tram "
                + IntStream.range(0, 900)
                    .mapToObj(i -> "tram-" + word(i))
                    .collect(Collectors.joining(" ")));
    assertThat(searcher.count(translator.translateRelaxed(compounds))).isEqualTo(DOCUMENTS);
    assertThat(translator.notes())
        .containsExactly("the query is too long: its last words or conditions are ignored");
  }

  @Test
  void repeatedWordsTakeNoRoom() throws IOException {
    QueryTranslator translator = translator(Purpose.SCORE);
    CommentQuery query = parsed("tram ".repeat(3_000) + "number");
    assertThat(searcher.count(translator.translate(query))).isEqualTo(DOCUMENTS);
    assertThat(translator.notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aPrefixInAPhraseMayHaveThousandsOfWords(Purpose purpose) throws IOException {
    QueryTranslator translator = translator(purpose);
    for (String text : List.of("\"number q*\"", "\"q* tram\"~2", "tram NEAR/1 q*")) {
      assertThat(searcher.count(translator.translate(parsed(text)))).as(text).isEqualTo(DOCUMENTS);
    }
    assertThat(translator.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q* NEAR/50 *q* NEAR/50 q2*",
        "\"q* q* q*\"",
        "\"tram q*\" OR \"number *q*\" OR \"of q?*\"",
        "(q* OR q1*) NEAR (*q OR *1 OR *2)",
      })
  void patternsWithTooManyWordsInAllAreRefused(String text) {
    assertThatThrownBy(() -> translator(Purpose.SCORE).translate(parsed(text)))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("more than 8,192");
  }

  @Test
  void aPatternThatIsTooComplexIsRefused() {
    assertThatThrownBy(
            () -> translator(Purpose.MATCH).translate(parsed("*a" + "?".repeat(40) + "b")))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("too complex");
  }

  @Test
  void everyWordThatIsNearEnoughMatchesAFuzzyWord() throws IOException {
    CommentQuery query = parsed("q1234~2");
    int near = searcher.count(translator(Purpose.MATCH).translate(query));
    assertThat(near).isPositive();
    assertThat(searcher.count(translator(Purpose.SCORE).translate(query))).isEqualTo(near);
    CommentQuery many =
        parsed(
            IntStream.range(0, 30)
                .mapToObj(i -> "q12" + i + "~1")
                .collect(Collectors.joining(" ")));
    searcher.search(translator(Purpose.SCORE).translateRelaxed(many), 10);
  }
}
