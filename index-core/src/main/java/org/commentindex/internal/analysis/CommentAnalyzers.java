package org.commentindex.internal.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The analyzers: what counts as a word. Thread-safe; the analyzers are shared and never closed.
 *
 * <p>Those for the index put several tokens at one position where a text can be found in several
 * ways ({@code #tag} and {@code tag}). Those for queries give one token a position, the one that
 * was typed, and leave a gap where it covers more positions than one. More than one token of a
 * typed word is to be asked for as a phrase with just these positions.
 *
 * <p>All agree on positions. {@link Analyzer#normalize} folds the beginning of a word, for prefixes
 * and the like, and never stems.
 */
public final class CommentAnalyzers {
  /** Goes up whenever a text gives other tokens than before: older indexes do not fit then. */
  public static final int VERSION = 1;

  private static final Analyzer EXACT = new CommentAnalyzer(false, w -> w);
  private static final Analyzer INFLECTED = new CommentAnalyzer(false, CommentAnalyzers::stems);
  private static final Analyzer ENGLISH = new CommentAnalyzer(false, w -> new FormsFilter(w, true));
  private static final Analyzer OTHER = new CommentAnalyzer(false, w -> new FormsFilter(w, false));
  private static final Analyzer EXACT_QUERY = new CommentAnalyzer(true, w -> w);
  private static final Analyzer INFLECTED_QUERY =
      new CommentAnalyzer(true, CommentAnalyzers::stems);

  private CommentAnalyzers() {}

  /** For the index: words as typed, but for case, accents and the like. */
  public static Analyzer exact() {
    return EXACT;
  }

  /** For the index: words without their inflections. */
  public static Analyzer inflected() {
    return INFLECTED;
  }

  /**
   * For the index: words as typed and without their inflections, as {@link WordForms} says.
   *
   * @param stemmed whether the words without inflections are without the English ones; else as
   *     written
   */
  public static Analyzer bothForms(boolean stemmed) {
    return stemmed ? ENGLISH : OTHER;
  }

  /** For queries: words as typed. */
  public static Analyzer exactQuery() {
    return EXACT_QUERY;
  }

  /** For queries: words without their inflections. */
  public static Analyzer inflectedQuery() {
    return INFLECTED_QUERY;
  }

  /** The words of a text as typed, one a position. */
  public static List<String> words(String text) {
    return tokens(EXACT_QUERY, text).stream().map(Token::text).toList();
  }

  /**
   * The one word that a hyphenated one can be written as: {@code wellknown} for {@code well-known}.
   * The index has it beside the parts, so a query for it finds both spellings.
   *
   * @return folded and with or without its inflection as the analyzer has it; empty if the text is
   *     not one hyphenated word
   */
  public static List<Token> closedUp(Analyzer indexAnalyzer, String word) {
    if (isPlain(word)) {
      return List.of();
    }
    return tokens(indexAnalyzer, word).stream()
        .filter(t -> t.kind() == TokenKind.VARIANT && t.position() == 0)
        .filter(t -> t.start() == 0 && t.end() == word.length())
        .toList();
  }

  /**
   * Whether it has nothing but letters from a to z, so that no part of it is joined to another: one
   * word, which is folded by {@link #lowerCase}.
   */
  public static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      int letter = word.charAt(i) | 0x20;
      if (letter < 'a' || letter > 'z') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= Fold.MOST;
  }

  /** A word that is plain, as typed. */
  public static String lowerCase(String plain) {
    return plain.toLowerCase(Locale.ROOT);
  }

  /** The same without its inflection. */
  public static String inflected(String plain) {
    char[] word = lowerCase(plain).toCharArray();
    char[] stem = Stemmer.ofThread().stem(word, word.length);
    return new String(stem == null ? word : stem);
  }

  /**
   * The words of a text as typed.
   *
   * @param forQuery one token a position, as typed; otherwise all ways a text is found by
   */
  public static List<Token> exactTokens(String text, boolean forQuery) {
    return tokens(forQuery ? EXACT_QUERY : EXACT, text);
  }

  /**
   * The words of a text without their inflections.
   *
   * @param forQuery one token a position, as typed; otherwise all ways a text is found by
   */
  public static List<Token> inflectedTokens(String text, boolean forQuery) {
    return tokens(forQuery ? INFLECTED_QUERY : INFLECTED, text);
  }

  /**
   * The beginning of a word, or a misspelt one, folded and not stemmed; empty if nothing is left.
   */
  public static String normal(String text) {
    if (isPlain(text)) {
      return lowerCase(text);
    }
    return EXACT_QUERY.normalize("text", text).utf8ToString();
  }

  /** What an analyzer makes of a text. */
  public static List<Token> tokens(Analyzer analyzer, String text) {
    return tokens(analyzer.tokenStream("text", new StringReader(text)));
  }

  private static TokenStream stems(TokenStream words) {
    return new PorterStemFilter(new InflectionFilter(words));
  }

  /** All of a stream that was not begun; closes it. */
  private static List<Token> tokens(TokenStream all) {
    List<Token> tokens = new ArrayList<>();
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
        tokens.add(new Token(term.toString(), start, offset.endOffset(), position, kind));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return tokens;
  }

  private static final class CommentAnalyzer extends Analyzer {
    private final boolean forQuery;
    private final UnaryOperator<TokenStream> filter;

    CommentAnalyzer(boolean forQuery, UnaryOperator<TokenStream> filter) {
      this.forQuery = forQuery;
      this.filter = filter;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new CommentTokenizer(forQuery);
      return new TokenStreamComponents(words, filter.apply(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new FoldFilter(in);
    }
  }
}
