package org.commentindex.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Stems single English words with Porter's algorithm. Caches recent words, since most words of
 * running text repeat. Not thread-safe.
 */
final class Stemmer {
  private static final ThreadLocal<Stemmer> OF_THREAD = ThreadLocal.withInitial(Stemmer::new);

  /** Number of slots of the cache; a power of two. Each word has one slot, given by its hash. */
  private static final int REMEMBERED = 1 << 13;

  /** Maximum length of a cached word; longer ones rarely repeat. */
  private static final int LONGEST = 24;

  private final One one = new One();
  private final TokenStream stems = new PorterStemFilter(new StemExceptionFilter(one));
  private final CharTermAttribute term = one.getAttribute(CharTermAttribute.class);
  private final char[][] words = new char[REMEMBERED][];
  private final char[][] stemsOfWords = new char[REMEMBERED][];

  /** The stemmer of the current thread. */
  static Stemmer ofThread() {
    return OF_THREAD.get();
  }

  /**
   * Stems a word.
   *
   * @param word a normalized word
   * @return the stem, which must not be modified; null if it equals the word
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

  /** Returns true if stemming does not change the word. */
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
      throw new UncheckedIOException("cannot read a word from memory", e);
    }
    return Arrays.equals(word, 0, length, term.buffer(), 0, term.length())
        ? null
        : Arrays.copyOf(term.buffer(), term.length());
  }

  /** A token stream of one word. */
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
