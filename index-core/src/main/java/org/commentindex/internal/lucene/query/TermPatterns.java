package org.commentindex.internal.lucene.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.query.InvalidQueryException;

/**
 * Automata for words with wildcards and for regular expressions. Both are compared with exact
 * terms, so their letters are normalized in the same way: case and accents are ignored.
 */
final class TermPatterns {
  /** Stands for a wildcard where the analyzer divides a pattern into tokens: a letter. */
  private static final char PLACEHOLDER = 'x';

  /** The first character that is not ASCII. ASCII has no accents. */
  private static final int ASCII_END = 128;

  /** The mark of a character that is not a wildcard. */
  private static final char LITERAL = ' ';

  private TermPatterns() {}

  /** A pattern without its escapes, and for each character the wildcard that it is, or a space. */
  private record Marked(String text, String marks) {
    static Marked of(String pattern) {
      StringBuilder text = new StringBuilder();
      StringBuilder marks = new StringBuilder();
      for (int i = 0; i < pattern.length(); i++) {
        char c = pattern.charAt(i);
        boolean wild = c == '*' || c == '?';
        if (c == '\\' && i + 1 < pattern.length()) {
          c = pattern.charAt(++i);
        }
        text.append(wild ? PLACEHOLDER : c);
        marks.append(wild ? c : LITERAL);
      }
      return new Marked(text.toString(), marks.toString());
    }
  }

  /**
   * A word of a pattern: {@code well-kn?wn} has two.
   *
   * @param term the term if it has no wildcard
   * @param start the offset of its start
   * @param end the offset of its end
   * @param width its width in positions
   * @param marks the wildcard or a space for each of its characters
   * @param text its characters
   */
  record Part(String term, int start, int end, int width, String marks, String text) {
    boolean isLiteral() {
      return marks.isBlank();
    }

    /** Returns true for a star alone: any word. */
    boolean isAnyWord() {
      return marks.equals("*");
    }

    Automaton automaton() {
      return TermPatterns.automaton(text, marks);
    }
  }

  /**
   * Returns the words of a pattern. A star at the start or end of a text in a script without spaces
   * is left out, because each of its characters is a word there.
   *
   * @throws InvalidQueryException if a star is between two such characters
   */
  static List<Part> parts(String pattern) {
    Marked marked = Marked.of(pattern);
    List<Part> parts = new ArrayList<>();
    for (WordIntervals.TypedToken token : WordIntervals.exact(marked.text())) {
      parts.add(
          new Part(
              token.term(),
              token.start(),
              token.end(),
              token.width(),
              marked.marks().substring(token.start(), token.end()),
              marked.text().substring(token.start(), token.end())));
    }
    if (parts.size() < 2) {
      return parts;
    }
    List<Part> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean afterSign = i > 0 && parts.get(i - 1).end() == parts.get(i).start();
      boolean beforeSign = i + 1 < parts.size() && parts.get(i).end() == parts.get(i + 1).start();
      if (!parts.get(i).isAnyWord() || !(afterSign || beforeSign)) {
        kept.add(parts.get(i));
      } else if (i > 0 && i + 1 < parts.size()) {
        throw new InvalidQueryException(
            pattern
                + " has a * within a text without spaces, which cannot be searched; write its parts as"
                + " words, or \"one two\"~5");
      }
    }
    return kept;
  }

  private static Automaton automaton(String text, String marks) {
    List<Automaton> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char mark = i == text.length() ? '.' : marks.charAt(i);
      if (mark == LITERAL) {
        continue;
      }
      if (i > start) {
        parts.add(Automata.makeString(CommentAnalyzers.normal(text.substring(start, i))));
      }
      if (mark != '.') {
        parts.add(mark == '*' ? Automata.makeAnyString() : Automata.makeAnyChar());
      }
      start = i + 1;
    }
    return deterministic(Operations.concatenate(parts), typed(text, marks));
  }

  private static String typed(String text, String marks) {
    StringBuilder typed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (marks.charAt(i) != LITERAL) {
        typed.setCharAt(i, marks.charAt(i));
      }
    }
    return typed.toString();
  }

  /** Returns the automaton of an expression over code points; deterministic. */
  static Automaton regex(String expression) {
    try {
      RegExp parsed = new RegExp(normalized(expression), RegExp.NONE, RegExp.CASE_INSENSITIVE);
      return deterministic(parsed.toAutomaton(), '/' + expression + '/');
    } catch (IllegalArgumentException e) {
      if (e instanceof InvalidQueryException) {
        throw e;
      }
      throw new InvalidQueryException("the expression /" + expression + "/ cannot be read");
    }
  }

  /** Removes the accents of an expression, because terms have none. */
  private static String normalized(String expression) {
    StringBuilder normalized = new StringBuilder();
    String composed = Normalizer.normalize(expression, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      String typed = Character.toString(c);
      i += typed.length();
      String normal =
          c < ASCII_END || !Character.isLetter(c) ? typed : CommentAnalyzers.normal(typed);
      normalized.append(normal.isEmpty() ? typed : normal);
    }
    return normalized.toString();
  }

  /** Returns an automaton over UTF-8, as interval sources need it. */
  static Automaton utf8(Automaton codePoints) {
    Automaton bytes = new CompiledAutomaton(codePoints, false, false, false).automaton;
    if (bytes == null) {
      throw new IllegalStateException("not a normal automaton");
    }
    return bytes;
  }

  private static Automaton deterministic(Automaton automaton, String what) {
    try {
      return Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    } catch (TooComplexToDeterminizeException e) {
      throw new InvalidQueryException(what + " is too complex to be run; write it more simply");
    }
  }
}
