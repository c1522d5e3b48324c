package org.commentindex.internal.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.jspecify.annotations.Nullable;

/** The words of a text, as written and without their inflections. */
final class WordsField extends Field {
  private final String text;
  private final boolean stemmed;
  private final FormsSeen seen;

  /**
   * A field of a document.
   *
   * @param stemmed whether the words without inflections are without the English ones; else as they
   *     are written
   * @param seen is told of the terms when the field is indexed
   */
  WordsField(String text, boolean stemmed, FormsSeen seen) {
    super(seen.field(), text, TextField.TYPE_NOT_STORED);
    this.text = text;
    this.stemmed = stemmed;
    this.seen = seen;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    return new Telling(CommentAnalyzers.bothForms(stemmed).tokenStream(name(), text), seen);
  }

  private static final class Telling extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final FormsSeen seen;

    Telling(TokenStream input, FormsSeen seen) {
      super(input);
      this.seen = seen;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      seen.add(term);
      return true;
    }
  }
}
