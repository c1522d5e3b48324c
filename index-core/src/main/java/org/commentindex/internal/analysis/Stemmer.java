package org.commentindex.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes the English inflection off a word, one at a time. Remembers what it made of the last words:
 * in running text most come again soon. Not thread-safe.
 */
final class Stemmer {
  private static final ThreadLocal<Stemmer> OF_THREAD = ThreadLocal.withInitial(Stemmer::new);

  /** So many words are remembered, each in the place that its hash gives. A power of two. */
  private static final int REMEMBERED = 1 << 13;

  /** Longer ones are none that come again. */
  private static final int LONGEST = 24;

  private final One one = new One();
  private final TokenStream stems = new PorterStemFilter(new StemExceptionFilter(one));
  private final CharTermAttribute term = one.getAttribute(CharTermAttribute.class);
  private final char[][] words = new char[REMEMBERED][];
  private final char[][] stemsOfWords = new char[REMEMBERED][];

  /** The one of this thread. */
  static Stemmer ofThread() {
    return OF_THREAD.get();
  }

  /**
   * The word without its inflection, or null if it is without one as it is written.
   *
   * @param word folded
   * @return not to be changed
   */
  char @Nullable [] stem(char[] word, int length) {
    if (length > LONGEST) {
      return stemOf(word, length);
    }
    int place = hash(word, length) & (REMEMBERED - 1);
    char[] known = words[place];
    char[] stem = stemsOfWords[place];
    if (known == null || !Arrays.equals(known, 0, known.length, word, 0, length)) {
      stem = stemOf(word, length);
      words[place] = Arrays.copyOf(word, length);
      stemsOfWords[place] = stem;
    }
    return stem;
  }

  /** Whether a word is without an inflection as it is written. */
  boolean leaves(CharSequence word) {
    char[] chars = word.toString().toCharArray();
    return stem(chars, chars.length) == null;
  }

  private static int hash(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return hash ^ hash >>> 15;
  }

  private char @Nullable [] stemOf(char[] word, int length) {
    one.word = word;
    one.length = length;
    try {
      stems.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException("a word in memory cannot be read", e);
    }
    return Arrays.equals(word, 0, length, term.buffer(), 0, term.length())
        ? null
        : Arrays.copyOf(term.buffer(), term.length());
  }

  /** A stream of the one word. */
  private static final class One extends TokenStream {
    private final CharTermAttribute out = addAttribute(CharTermAttribute.class);
    private char[] word = {};
    private int length;

    @Override
    public boolean incrementToken() {
      clearAttributes();
      out.copyBuffer(word, 0, length);
      return true;
    }
  }
}
