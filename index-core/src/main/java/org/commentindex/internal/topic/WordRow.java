package org.commentindex.internal.topic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.ForeignStopWords;
import org.commentindex.internal.analysis.Token;
import org.commentindex.internal.analysis.TokenKind;

/** Reads a text as a row of words. Thread-safe. */
final class WordRow {
  /** After so many different words they are kept anew: that only costs memory. */
  private static final int MOST_KEPT = 200_000;

  /** The share of function words from which a text is taken to be in a language. */
  private static final double SPOKEN = 0.15;

  /** Of so many words a language is told. */
  private static final int ENOUGH = 60;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;

  private final Lexicon lexicon;

  /** Equal words of all rows are one object. */
  private final Map<Word, Word> kept = new ConcurrentHashMap<>();

  WordRow(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Word> read(String text) {
    List<Token> tokens = CommentAnalyzers.exactTokens(text, true);
    int foreign = foreignLanguage(tokens);
    Word[] words = new Word[tokens.size()];
    Token last = null;
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      boolean joins = last != null && joins(text, last, token);
      boolean named = last != null && joins && last.text().startsWith("@");
      words[i] = keep(word(text, token, foreign, joins, named));
      last = token;
    }
    return List.of(words);
  }

  private Word keep(Word word) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    Word before = kept.putIfAbsent(word, word);
    return before == null ? word : before;
  }

  private Word word(String text, Token token, int foreign, boolean joins, boolean named) {
    String form = token.text();
    if (form.endsWith("'s")) {
      form = form.substring(0, form.length() - 2);
    }
    boolean capital = joins && isCapitalised(text, token);
    Lexicon.Entry entry = lexicon.entry(form);
    boolean candidate =
        token.kind() == TokenKind.WORD
            && form.length() <= LONGEST
            && (form.length() >= SHORTEST || isAbbreviation(text, token))
            && form.indexOf('\'') < 0
            && !(named && capital);
    boolean content =
        candidate && !entry.stop() && (foreign < 0 || !ForeignStopWords.contains(foreign, form));
    return new Word(form, entry.stem(), content, capital, joins);
  }

  /** {@code Name} and {@code NASA}, but not a SHOUTED word. */
  private static boolean isCapitalised(String text, Token token) {
    char last = text.charAt(token.end() - 1);
    boolean shouted = token.end() - token.start() > 5 && Character.isUpperCase(last);
    return !shouted && Character.isUpperCase(text.codePointAt(token.start()));
  }

  /** {@code AI} and {@code UK}, but not {@code it}. */
  private static boolean isAbbreviation(String text, Token token) {
    int length = token.end() - token.start();
    return length == 2
        && Character.isUpperCase(text.charAt(token.start()))
        && Character.isUpperCase(text.charAt(token.start() + 1));
  }

  private static boolean joins(String text, Token left, Token right) {
    if (right.position() != left.position() + 1 || right.start() - left.end() > 2) {
      return false;
    }
    for (int i = left.end(); i < right.start(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '-' && c != '\u00A0') {
        return false;
      }
    }
    return true;
  }

  /** The language other than English that a text is in, as its function words tell, or -1. */
  private int foreignLanguage(List<Token> all) {
    List<Token> tokens = all.subList(0, Math.min(all.size(), ENOUGH));
    int english = 0;
    for (Token token : tokens) {
      english += lexicon.entry(token.text()).stop() ? 1 : 0;
    }
    // Among English words a third and more are function words or as common.
    if (english > tokens.size() / 4) {
      return -1;
    }
    int best = -1;
    int most = (int) Math.max(english, SPOKEN * tokens.size());
    for (int language = 0; language < ForeignStopWords.languages(); language++) {
      int count = 0;
      for (Token token : tokens) {
        count += ForeignStopWords.contains(language, token.text()) ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best;
  }
}
