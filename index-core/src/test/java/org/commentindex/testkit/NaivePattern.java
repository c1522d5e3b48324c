package org.commentindex.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.testkit.NaiveWords.Place;
import org.jspecify.annotations.Nullable;

/**
 * A word with wildcards, compared with every position of a row.
 *
 * @param words a pattern for each of its words, in order; null for a star alone, which is any word
 * @param positions the position of each word
 * @param width the number of positions of all
 */
record NaivePattern(List<@Nullable Pattern> words, List<Integer> positions, int width) {

  static NaivePattern of(String pattern) {
    StringBuilder text = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean wild = c == '*' || c == '?';
      c = c == '\\' ? pattern.charAt(++i) : c;
      text.append(wild ? 'x' : c);
      marks.append(wild ? c : ' ');
    }
    List<@Nullable Pattern> words = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    List<AnalyzedToken> tokens = CommentAnalyzers.exactTokens(text.toString(), true);
    for (AnalyzedToken token : tokens) {
      boolean any = tokens.size() > 1 && marks.substring(token.start(), token.end()).equals("*");
      words.add(any ? null : compiled(text, marks, token));
      positions.add(token.position());
    }
    return new NaivePattern(
        words, positions, CommentAnalyzers.exactTokens(text + " end", true).getLast().position());
  }

  private static Pattern compiled(CharSequence text, CharSequence marks, AnalyzedToken token) {
    StringBuilder expression = new StringBuilder("(?s)");
    StringBuilder literal = new StringBuilder();
    for (int i = token.start(); i <= token.end(); i++) {
      char mark = i == token.end() ? '.' : marks.charAt(i);
      if (mark == ' ') {
        literal.append(text.charAt(i));
      } else {
        expression.append(Pattern.quote(CommentAnalyzers.normal(literal.toString())));
        expression.append(mark == '*' ? ".*" : mark == '?' ? "." : "");
        literal.setLength(0);
      }
    }
    return Pattern.compile(expression.toString());
  }

  List<Place> places(NaiveRow row) {
    List<Place> places = new ArrayList<>();
    int last = positions.getLast();
    for (int at = -last; at < row.size(); at++) {
      boolean all = true;
      for (int i = 0; i < words.size() && all; i++) {
        Pattern word = words.get(i);
        int place = at + positions.get(i);
        all =
            word == null
                || (place >= 0
                    && place < row.size()
                    && row.exact().get(place).stream().anyMatch(t -> word.matcher(t).matches()));
      }
      if (all && words.stream().anyMatch(word -> word != null)) {
        places.add(new Place(Math.max(0, at), at + width));
      }
    }
    return places;
  }
}
