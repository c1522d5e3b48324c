package org.commentindex.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words around a match in a form that is the same in every locale and can be compared. */
final class ContextOrder {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  private ContextOrder() {}

  /** Returns the words of a text in lower case without accents. */
  static List<String> words(String text) {
    String plain = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return WORD.matcher(plain.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** Returns a text that sorts as the words do, a shorter list first. */
  static String key(List<String> words) {
    return String.join(" ", words);
  }
}
