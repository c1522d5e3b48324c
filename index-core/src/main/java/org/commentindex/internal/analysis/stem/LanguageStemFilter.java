package org.commentindex.internal.analysis.stem;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.commentindex.internal.analysis.scan.CommentTokenizer;
import org.commentindex.internal.analysis.scan.TokenKind;

/**
 * Adds the stem of each word in a language other than English, at the position of the word. The
 * words are kept, so that a query in any language finds them.
 */
public final class LanguageStemFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final WordStemmer stemmer;

  /** The stems at the current position: two spellings of a word may have the same. */
  private final Set<String> stems = new HashSet<>();

  private final CommentTokenizer words;

  /** The stems of the last word that are not emitted yet. */
  private final Deque<String> pending = new ArrayDeque<>();

  public LanguageStemFilter(CommentTokenizer words, StemmedLanguage language) {
    super(words);
    this.words = words;
    stemmer = new WordStemmer(language);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!pending.isEmpty()) {
      term.setEmpty().append(pending.remove());
      increment.setPositionIncrement(0);
      type.setType(TokenKind.STEM.name());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (increment.getPositionIncrement() > 0) {
      stems.clear();
    }
    if (isWord(type.type())) {
      for (String stem : stemmer.stems(words.asWritten())) {
        if (stems.add(stem)) {
          pending.add(stem);
        }
      }
    }
    return true;
  }

  private static boolean isWord(String kind) {
    return kind.equals(TokenKind.WORD.name())
        || kind.equals(TokenKind.OWNER.name())
        || kind.equals(TokenKind.VARIANT.name());
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stems.clear();
    pending.clear();
  }
}
