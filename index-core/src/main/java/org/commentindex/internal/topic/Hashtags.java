package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.scan.TokenKind;

/** Finds hashtags. Thread-safe. */
public final class Hashtags {
  /** A color in hexadecimal, as {@code #0a0b0c}. */
  private static final Pattern COLOR = Pattern.compile("(?=.*\\d)[0-9a-f]{3,8}");

  /** C preprocessor directives, as in {@code #include}. */
  private static final Set<String> DIRECTIVES =
      Set.of("include", "define", "undef", "ifdef", "ifndef", "elif", "endif", "pragma");

  private Hashtags() {}

  /**
   * Returns the distinct hashtags of a text in order of first mention, lower case and without the
   * hash sign. Numbers ({@code #12}), headings, colors and parts of URLs are not hashtags.
   */
  public static List<String> in(String text) {
    if (text.indexOf('#') < 0 && text.indexOf('＃') < 0) {
      return List.of();
    }
    Set<String> tags = new LinkedHashSet<>();
    for (AnalyzedToken token : CommentAnalyzers.exactTokens(text, true)) {
      if (token.kind() == TokenKind.SYMBOL && isHash(text.charAt(token.start()))) {
        String tag = text.substring(token.start() + 1, token.end()).toLowerCase(Locale.ROOT);
        if (isTag(tag)) {
          tags.add(tag);
        }
      }
    }
    return new ArrayList<>(tags);
  }

  private static boolean isHash(char c) {
    return c == '#' || c == '＃';
  }

  private static boolean isTag(String tag) {
    return tag.codePoints().anyMatch(Character::isLetter)
        && !COLOR.matcher(tag).matches()
        && !DIRECTIVES.contains(tag);
  }
}
