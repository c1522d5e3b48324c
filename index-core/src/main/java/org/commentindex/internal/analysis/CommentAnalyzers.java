package org.commentindex.internal.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Factory of the analyzers, which define what counts as a word. The analyzers are shared,
 * thread-safe and never closed.
 *
 * <p>Index analyzers emit several tokens at one position where a text can be found in several ways
 * ({@code #tag} and {@code tag}). Query analyzers emit one token per position, the one that was
 * typed, and leave a gap after a token that covers several positions. A typed word with more than
 * one token is searched as a phrase with these positions.
 *
 * <p>All analyzers assign the same positions, so that exact and stemmed terms can be combined in
 * one interval query. {@link Analyzer#normalize} normalizes a prefix or another part of a word and
 * never stems.
 */
public final class CommentAnalyzers {
  /**
   * Version of the analysis. Incremented whenever a text yields different tokens; written to each
   * commit and checked when an index is opened.
   */
  public static final int VERSION = 3;

  /**
   * Position gap between the values of a field, such as title and text. Larger than the largest
   * distance that a query can state, so that no phrase or interval spans two values.
   */
  private static final int VALUE_GAP = 1 << 14;

  private static final Analyzer EXACT = new CommentAnalyzer(false, w -> w);
  private static final Analyzer STEMMED = new CommentAnalyzer(false, CommentAnalyzers::stems);
  private static final Analyzer EXACT_QUERY = new CommentAnalyzer(true, w -> w);
  private static final Analyzer STEMMED_QUERY = new CommentAnalyzer(true, CommentAnalyzers::stems);
  private static final Map<StemmedLanguage, Analyzer> STEMMED_LANGUAGES = languages();
  private static final Analyzer WRITTEN = new CommentAnalyzer(false, WrittenFormFilter::new);

  private CommentAnalyzers() {}

  /**
   * Returns the index analyzer of exact terms: normalized for case, accents, width and the like.
   */
  public static Analyzer exact() {
    return EXACT;
  }

  /** Returns the index analyzer of stemmed terms in English. */
  public static Analyzer stemmed() {
    return STEMMED;
  }

  /**
   * Returns the index analyzer of stemmed terms in a language: the English stems; the exact terms
   * and, at the same positions, their {@linkplain WordStemmer#stem stems in another language}; or
   * the exact terms only, if there is no stemmer of the language.
   *
   * @param language a code such as {@code de} or {@code en-GB}; null if unknown, which counts as
   *     English
   */
  public static Analyzer stemmed(@Nullable String language) {
    if (LanguageDetector.isEnglish(language)) {
      return STEMMED;
    }
    StemmedLanguage known = StemmedLanguage.of(language);
    return known == null ? EXACT : STEMMED_LANGUAGES.getOrDefault(known, EXACT);
  }

  /** Returns the index analyzer of {@linkplain WrittenForm written forms}. */
  public static Analyzer written() {
    return WRITTEN;
  }

  /** Returns the query analyzer of exact terms. */
  public static Analyzer exactQuery() {
    return EXACT_QUERY;
  }

  /** Returns the query analyzer of stemmed terms. */
  public static Analyzer stemmedQuery() {
    return STEMMED_QUERY;
  }

  /** Returns the exact terms of a text, one per position. */
  public static List<String> words(String text) {
    return tokens(EXACT_QUERY, text).stream().map(AnalyzedToken::text).toList();
  }

  /**
   * Returns the catenated form of a compound: {@code wellknown} for {@code well-known}. It is
   * indexed at the position of the first part, so that a query for it finds both spellings.
   *
   * @param indexAnalyzer decides whether the form is exact or stemmed
   * @return empty if the text is not one hyphenated word
   */
  public static List<AnalyzedToken> catenated(Analyzer indexAnalyzer, String word) {
    if (isPlain(word)) {
      return List.of();
    }
    return tokens(indexAnalyzer, word).stream()
        .filter(t -> t.kind() == TokenKind.VARIANT && t.position() == 0)
        .filter(t -> t.start() == 0 && t.end() == word.length())
        .toList();
  }

  /**
   * Returns the exact term of a typed token with two letters for each umlaut: {@code mueller} for
   * {@code Müller}. It is indexed at the position of the token.
   *
   * @return empty if the token has no umlaut
   */
  public static String transcribed(String text, AnalyzedToken token) {
    char[] typed = text.substring(token.start(), token.end()).toCharArray();
    if (!Umlauts.mayBeIn(typed, 0, typed.length)) {
      return "";
    }
    String term = TermNormalizer.normalize(new String(typed), TermNormalizer.TRANSCRIBED);
    return term.equals(token.text()) ? "" : term;
  }

  /**
   * Returns whether a word consists of the letters a to z in either case. Such a word is one token,
   * and {@link #lowerCase} is all the normalization it needs.
   */
  public static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      int letter = word.charAt(i) | 0x20;
      if (letter < 'a' || letter > 'z') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= TermNormalizer.MAX_LENGTH;
  }

  /** Returns the exact term of a {@link #isPlain plain} word. */
  public static String lowerCase(String plain) {
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Returns the English stem of a {@link #isPlain plain} word. */
  public static String stem(String plain) {
    return tokens(STEMMED_QUERY, plain).getFirst().text();
  }

  /**
   * Returns the exact tokens of a text.
   *
   * @param forQuery whether to use the query analyzer instead of the index analyzer
   */
  public static List<AnalyzedToken> exactTokens(String text, boolean forQuery) {
    return tokens(forQuery ? EXACT_QUERY : EXACT, text);
  }

  /**
   * Returns the stemmed tokens of a text in English.
   *
   * @param forQuery whether to use the query analyzer instead of the index analyzer
   */
  public static List<AnalyzedToken> stemmedTokens(String text, boolean forQuery) {
    return tokens(forQuery ? STEMMED_QUERY : STEMMED, text);
  }

  /**
   * Returns a prefix or a whole word normalized as in the index and not stemmed; empty if nothing
   * is left.
   */
  public static String normal(String text) {
    if (isPlain(text)) {
      return lowerCase(text);
    }
    return EXACT_QUERY.normalize("text", text).utf8ToString();
  }

  /** Returns all tokens that an analyzer produces for a text. */
  public static List<AnalyzedToken> tokens(Analyzer analyzer, String text) {
    return tokens(analyzer.tokenStream("text", new StringReader(text)));
  }

  private static Map<StemmedLanguage, Analyzer> languages() {
    Map<StemmedLanguage, Analyzer> analyzers = new EnumMap<>(StemmedLanguage.class);
    for (StemmedLanguage language : StemmedLanguage.values()) {
      analyzers.put(
          language, new CommentAnalyzer(false, words -> new LanguageStemFilter(words, language)));
    }
    return analyzers;
  }

  private static TokenStream stems(TokenStream words) {
    return new KStemFilter(new StemExceptionFilter(words));
  }

  /** Returns all tokens of a stream that has not been reset, and closes it. */
  private static List<AnalyzedToken> tokens(TokenStream all) {
    List<AnalyzedToken> tokens = new ArrayList<>();
    try (TokenStream stream = all) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        TokenKind kind = TokenKind.valueOf(type.type());
        int start = offset.startOffset();
        tokens.add(new AnalyzedToken(term.toString(), start, offset.endOffset(), position, kind));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("analysis of a string failed", e);
    }
    return tokens;
  }

  private static final class CommentAnalyzer extends Analyzer {
    private final boolean forQuery;
    private final Function<CommentTokenizer, TokenStream> filter;

    CommentAnalyzer(boolean forQuery, Function<CommentTokenizer, TokenStream> filter) {
      this.forQuery = forQuery;
      this.filter = filter;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      CommentTokenizer words = new CommentTokenizer(forQuery);
      return new TokenStreamComponents(words, filter.apply(words));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return VALUE_GAP;
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new FoldingFilter(in);
    }
  }
}
