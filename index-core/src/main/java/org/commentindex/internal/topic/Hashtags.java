package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.Token;
import org.commentindex.internal.analysis.TokenKind;

/** Finds hashtags. Thread-safe. */
public final class Hashtags {
  private static final Pattern COLOUR = Pattern.compile("(?=.*\\d)[0-9a-f]{3,8}");

  /** Lines of code begin with these. */
  private static final Set<String> DIRECTIVES =
      Set.of("include", "define", "undef", "ifdef", "ifndef", "elif", "endif", "pragma");

  private Hashtags() {}

  /**
   * The hashtags of a text: lower case, without the hash, in order of first mention, each once.
   * Numbers ({@code #12}), headings, colours and parts of URLs are none.
   */
  public static List<String> in(String text) {
    if (text.indexOf('#') < 0 && text.indexOf('＃') < 0) {
      return List.of();
    }
    Set<String> tags = new LinkedHashSet<>();
    for (Token token : CommentAnalyzers.exactTokens(text, true)) {
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
        && !COLOUR.matcher(tag).matches()
        && !DIRECTIVES.contains(tag);
  }
}
