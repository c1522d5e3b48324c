package org.commentindex.internal.lucene;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** Puts the words of one comment into its document. Not thread-safe. */
final class WordFields {
  private final Document document;
  private final boolean stemmed;
  private final Map<String, FormsSeen> seen = new LinkedHashMap<>();

  /**
   * For a document.
   *
   * @param stemmed whether the words without inflections are without the English ones; else as they
   *     are written
   */
  WordFields(Document document, boolean stemmed) {
    this.document = document;
    this.stemmed = stemmed;
  }

  /** The words of a text, if there is one; a field may have several. */
  void add(String field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      FormsSeen forms = seen.computeIfAbsent(field, FormsSeen::new);
      document.add(new WordsField(text, stemmed, forms));
    }
  }

  /**
   * The same, and a length of 0 where there is none. A length that all documents have is looked up
   * at once; where some have none it is searched for, when a posting is written and when it is
   * scored.
   */
  void addAlways(String field, String text) {
    if (text.isBlank()) {
      document.add(new TextField(field, "", Field.Store.NO));
    } else {
      add(field, text);
    }
  }

  /** What is known of the words only once all of them are there. */
  void end() {
    document.add(new FormsField(seen.values()));
  }
}
