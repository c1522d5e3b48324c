package org.commentindex.internal.text;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Undoes the HTML escapes that some exporters leave in plain text, as in <code>isn&amp;#39;t</code>
 * . A text about escapes is not changed: only an escape at a place where a person would have typed
 * the character is replaced.
 */
public final class EscapedText {
  /** An apostrophe inside a word, an ampersand between words, quotation marks around words. */
  private static final Pattern TELLING =
      Pattern.compile(
          "\\p{L}&(?:#0?39|#x27|apos|rsquo|#8217);\\p{L}"
              + "|(?:\\s|\\p{Lu})&amp;(?:\\s|\\p{Lu})"
              + "|(?:^|[\\s(])&(?:quot|#34|ldquo);\\p{L}[^&]*[\\p{L}\\p{P}]&(?:quot|#34|rdquo);"
              + "|\\p{L}&amp;(?:#0?39|#x27|apos);\\p{L}");

  /** Times that a text may have been escaped. */
  private static final int MAX_DEPTH = 2;

  private EscapedText() {}

  /** Returns a plain text without escapes if it was escaped, else the text. */
  public static String unescape(String text) {
    String current = text;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      boolean escaped =
          current.indexOf('&') >= 0 && current.indexOf('<') < 0 && TELLING.matcher(current).find();
      if (!escaped) {
        return current;
      }
      current = Parser.unescapeEntities(current, false);
    }
    return current;
  }
}
