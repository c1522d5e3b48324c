package org.commentindex.internal.topic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.language.ForeignStopWords;
import org.commentindex.internal.analysis.scan.TokenKind;

/** Splits texts into words for topic discovery. Thread-safe. */
final class TopicWordReader {
  /** Maximum distinct words shared between texts; then the set is cleared. Chosen by hand. */
  private static final int MAX_SHARED_WORDS = 200_000;

  /** Words from which the language of a text is guessed. Chosen by hand. */
  private static final int LANGUAGE_SAMPLE = 60;

  /** Fraction of English stop words above which a text is English; usually it is a third. */
  private static final double ENGLISH_STOP_WORDS = 0.25;

  /** Minimum fraction of stop words of another language. Chosen by hand. */
  private static final double MIN_FOREIGN_STOP_WORDS = 0.15;

  /** Minimum letters of a word in a topic, unless it is an abbreviation. Chosen by hand. */
  private static final int MIN_LENGTH = 3;

  /** Maximum letters of a word in a topic: longer ones are identifiers. Chosen by hand. */
  private static final int MAX_LENGTH = 30;

  /** Letters of the abbreviations below {@link #MIN_LENGTH} that are accepted: {@code UK}. */
  private static final int ABBREVIATION_LENGTH = 2;

  /**
   * Maximum letters of an abbreviation in capitals, such as {@code NASA}; longer words in capitals
   * are emphasis.
   */
  private static final int MAX_ACRONYM_LENGTH = 5;

  /** Maximum characters between the words of a phrase: a hyphen and a blank. Chosen by hand. */
  private static final int MAX_GAP = 2;

  private final Lexicon lexicon;

  /** Makes equal words of all texts one object. */
  private final Map<TopicWord, TopicWord> shared = new ConcurrentHashMap<>();

  TopicWordReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<TopicWord> read(String text) {
    List<AnalyzedToken> tokens = CommentAnalyzers.exactTokens(text, true);
    int foreign = foreignLanguage(tokens);
    TopicWord[] words = new TopicWord[tokens.size()];
    AnalyzedToken last = null;
    for (int i = 0; i < words.length; i++) {
      AnalyzedToken token = tokens.get(i);
      boolean joins = last != null && joins(text, last, token);
      boolean named = last != null && joins && last.text().startsWith("@");
      words[i] = share(word(text, token, foreign, joins, named));
      last = token;
    }
    return List.of(words);
  }

  private TopicWord share(TopicWord word) {
    if (shared.size() >= MAX_SHARED_WORDS) {
      shared.clear();
    }
    TopicWord before = shared.putIfAbsent(word, word);
    return before == null ? word : before;
  }

  private TopicWord word(
      String text, AnalyzedToken token, int foreign, boolean joins, boolean named) {
    String form = token.text();
    if (form.endsWith("'s")) {
      form = form.substring(0, form.length() - 2);
    }
    boolean capital = joins && isCapitalised(text, token);
    Lexicon.Entry entry = lexicon.entry(form);
    boolean candidate =
        token.kind() == TokenKind.WORD
            && form.length() <= MAX_LENGTH
            && (form.length() >= MIN_LENGTH || isAbbreviation(text, token))
            && form.indexOf('\'') < 0
            && !(named && capital);
    boolean content =
        candidate && !entry.stop() && (foreign < 0 || !ForeignStopWords.contains(foreign, form));
    return new TopicWord(form, entry.stem(), content, capital, joins);
  }

  /** Returns true for {@code Name} and {@code NASA}, but not for a {@code SHOUTED} word. */
  private static boolean isCapitalised(String text, AnalyzedToken token) {
    char last = text.charAt(token.end() - 1);
    boolean shouted =
        token.end() - token.start() > MAX_ACRONYM_LENGTH && Character.isUpperCase(last);
    return !shouted && Character.isUpperCase(text.codePointAt(token.start()));
  }

  /** Returns true for {@code AI} and {@code UK}, but not for {@code it}. */
  private static boolean isAbbreviation(String text, AnalyzedToken token) {
    int length = token.end() - token.start();
    return length == ABBREVIATION_LENGTH
        && Character.isUpperCase(text.charAt(token.start()))
        && Character.isUpperCase(text.charAt(token.start() + 1));
  }

  private static boolean joins(String text, AnalyzedToken left, AnalyzedToken right) {
    if (right.position() != left.position() + 1 || right.start() - left.end() > MAX_GAP) {
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

  /** Guesses the language of a text from its stop words; returns -1 if it is English or unknown. */
  private int foreignLanguage(List<AnalyzedToken> all) {
    List<AnalyzedToken> tokens = all.subList(0, Math.min(all.size(), LANGUAGE_SAMPLE));
    int english = 0;
    for (AnalyzedToken token : tokens) {
      english += lexicon.entry(token.text()).stop() ? 1 : 0;
    }
    if (english > (int) (ENGLISH_STOP_WORDS * tokens.size())) {
      return -1;
    }
    int best = -1;
    int bestCount = (int) Math.max(english, MIN_FOREIGN_STOP_WORDS * tokens.size());
    for (int language = 0; language < ForeignStopWords.languages(); language++) {
      int count = 0;
      for (AnalyzedToken token : tokens) {
        count += ForeignStopWords.contains(language, token.text()) ? 1 : 0;
      }
      if (count > bestCount) {
        bestCount = count;
        best = language;
      }
    }
    return best;
  }
}
