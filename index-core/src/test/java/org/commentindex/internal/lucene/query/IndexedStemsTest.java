package org.commentindex.internal.lucene.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.write.StemmedField;
import org.junit.jupiter.api.Test;

/** A query has only those stems of its words that a comment of the index has. */
class IndexedStemsTest {
  private static final String STEMS = Fields.stemmed(Fields.TEXT);

  @Test
  void onlyStemsOfTheIndexAreSearched() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(CommentAnalyzers.exact()))) {
      add(writer, "en", "two horses");
      add(writer, "fr", "deux chevaux");
      add(writer, "de", "zwei Pferde");
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        LanguageStems stems = LanguageStems.of(reader);
        for (int i = 0; i < 2; i++) { // the second time, they are remembered
          assertThat(stems.terms(STEMS, "cheval")).containsExactly("fr cheval");
          assertThat(stems.terms(STEMS, "Pferden")).containsExactly("de pferd");
          assertThat(stems.terms(STEMS, "horse")).isEmpty();
          assertThat(stems.terms(Fields.stemmed(Fields.TITLE), "cheval")).isEmpty();
        }
        add(writer, "nl", "een horse");
        try (DirectoryReader newer = DirectoryReader.openIfChanged(reader)) {
          assertThat(LanguageStems.of(newer).terms(STEMS, "horse")).containsExactly("nl hor");
        }
      }
    }
  }

  @Test
  void allLanguagesAreAssumedWithoutAnIndex() {
    assertThat(LanguageStems.of(null).terms(STEMS, "cheval"))
        .contains("fr cheval", "de cheval", "nl cheval");
  }

  private static void add(IndexWriter writer, String language, String text) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.LANG, language, Field.Store.NO));
    document.add(new StemmedField(STEMS, text, language));
    writer.addDocument(document);
  }
}
