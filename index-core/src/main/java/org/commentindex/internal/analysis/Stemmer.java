package org.commentindex.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the English inflection off a word, one at a time. Not thread-safe. */
final class Stemmer {
  private static final ThreadLocal<Stemmer> OF_THREAD = ThreadLocal.withInitial(Stemmer::new);

  private final One one = new One();
  private final TokenStream stems = new PorterStemFilter(new InflectionFilter(one));
  private final CharTermAttribute term = one.getAttribute(CharTermAttribute.class);

  /** The one of this thread. */
  static Stemmer ofThread() {
    return OF_THREAD.get();
  }

  /**
   * The word without its inflection; valid until the next one is asked for.
   *
   * @param word folded
   */
  CharSequence stem(CharSequence word) {
    one.word = word;
    try {
      stems.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException("a word in memory cannot be read", e);
    }
    return term;
  }

  /** Whether a word is without an inflection as it is written. */
  boolean leaves(CharSequence word) {
    return CharSequence.compare(stem(word), word) == 0;
  }

  /** A stream of the one word. */
  private static final class One extends TokenStream {
    private final CharTermAttribute out = addAttribute(CharTermAttribute.class);
    private CharSequence word = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      out.append(word);
      return true;
    }
  }
}
