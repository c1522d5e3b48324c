package org.commentindex.query;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wildcards of a typed word: {@code *} is any number of characters, {@code ?} is one.
 *
 * <p>A {@code ?} at the end of a word is a question mark, because people type questions. So is one
 * that begins the query of a web address, as in {@code example.org/page?id=5}.
 */
public final class WildcardPattern {
  /** Punctuation that ends a word and is not part of its pattern. */
  private static final String END = "?!.,;:…";

  /** The text after the question mark of a web address. */
  private static final Pattern PARAMETER = Pattern.compile("[\\w.%-]+=");

  private WildcardPattern() {}

  /**
   * {@return the pattern of a word as {@link CommentQuery.Wildcard} has it, or null if the word has
   * no wildcard, or only wildcards and signs without an escape}
   *
   * @param word the word with its escapes
   */
  public static @Nullable String of(String word) {
    String raw = withoutEnd(word);
    StringBuilder pattern = new StringBuilder();
    StringBuilder literals = new StringBuilder();
    boolean wild = false;
    boolean escaped = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (QuerySyntax.isEscape(raw, i)) {
        c = raw.charAt(++i);
        escaped = true;
      } else if (c == '*' || (c == '?' && !startsParameters(raw, i))) {
        wild = true;
        if (c == '?' || pattern.isEmpty() || !endsWithStar(pattern)) {
          pattern.append(c);
        }
        continue;
      }
      literals.append(c);
      pattern.append("*?\\".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    boolean hasBody = escaped || QuerySyntax.hasWord(literals.toString());
    return wild && hasBody ? pattern.toString() : null;
  }

  /**
   * Returns the text before the only wildcard, a star at the end.
   *
   * @param pattern a pattern in the syntax of this class
   * @return the text, or null for other patterns
   */
  public static @Nullable String prefixOf(String pattern) {
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        prefix.append(pattern.charAt(++i));
      } else if (c == '*' && i == pattern.length() - 1) {
        return prefix.toString();
      } else if (c == '*' || c == '?') {
        return null;
      } else {
        prefix.append(c);
      }
    }
    return null;
  }

  private static boolean endsWithStar(StringBuilder pattern) {
    int last = pattern.length() - 1;
    int backslashes = 0;
    while (last - backslashes > 0 && pattern.charAt(last - backslashes - 1) == '\\') {
      backslashes++;
    }
    return pattern.charAt(last) == '*' && backslashes % 2 == 0;
  }

  private static String withoutEnd(String word) {
    String stripped = QuerySyntax.stripTrailing(word, END);
    return stripped.endsWith("\\") ? word : stripped;
  }

  private static boolean startsParameters(String raw, int index) {
    return raw.lastIndexOf('/', index) >= 0
        && PARAMETER.matcher(raw).region(index + 1, raw.length()).lookingAt();
  }
}
