package org.commentindex.internal.analysis.stem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.commentindex.internal.analysis.normalize.CharacterClass;
import org.commentindex.internal.analysis.normalize.TermNormalizer;

/** Stems single words of one language with Lucene's filters. Not thread-safe. */
public final class WordStemmer {
  private final StemmedLanguage language;
  private final OneWord word = new OneWord();
  private final TokenStream stems;
  private final CharTermAttribute term;

  /** Creates a stemmer of a language. */
  public WordStemmer(StemmedLanguage language) {
    this.language = language;
    this.stems = language.stems(word);
    this.term = stems.getAttribute(CharTermAttribute.class);
  }

  /**
   * Returns the terms of the stems of a word, usually one: the code of the language, a space, and
   * the stem. A word has no space, so this is never the term of a word or of a stem in another
   * language. Some endings depend on accents, and others are not found with them, so a word with
   * accents may have two stems.
   *
   * @param word the word with its accents
   * @return empty if the word does not consist of letters
   */
  public Set<String> stems(String word) {
    String folded = TermNormalizer.normalize(word);
    if (!isOfLetters(folded)) {
      return Set.of();
    }
    String stem = stem(folded);
    String accented = TermNormalizer.normalize(word, TermNormalizer.UNFOLDED);
    String lower = accented.toLowerCase(Locale.ROOT);
    if (lower.equals(folded)) {
      return Set.of(stem);
    }
    Set<String> stems = new LinkedHashSet<>();
    stems.add(stem);
    stems.add(stem(lower));
    return stems;
  }

  private String stem(String normalized) {
    word.next = normalized;
    try {
      stems.reset();
      boolean left = stems.incrementToken() && !term.isEmpty();
      String stem = TermNormalizer.normalize(left ? term.toString() : normalized);
      stems.end();
      return language.code() + ' ' + stem;
    } catch (IOException e) {
      throw new UncheckedIOException("stemming a word failed", e);
    }
  }

  /** Returns whether a word has letters, marks and apostrophes only. */
  private static boolean isOfLetters(String word) {
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      byte kind = CharacterClass.of(c);
      if (kind != CharacterClass.LETTER && kind != CharacterClass.EXTEND && c != '\'') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** A stream of one word, which can be read again after the next word is set. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";
    private boolean read;

    @Override
    public void reset() {
      read = false;
    }

    @Override
    public boolean incrementToken() {
      if (read) {
        return false;
      }
      clearAttributes();
      term.append(next);
      read = true;
      return true;
    }
  }
}
