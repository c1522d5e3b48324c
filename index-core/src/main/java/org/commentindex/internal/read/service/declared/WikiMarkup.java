package org.commentindex.internal.read.service.declared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts the wiki markup of Jira to plain text: quotations get {@code >}, links show their
 * target, and the marks of code, colors and panels are removed. Other markup is not changed.
 */
final class WikiMarkup {
  private static final Pattern QUOTE = Pattern.compile("(?s)\\{quote\\}(.*?)\\{quote\\}");
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^bq\\. ");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]|\\n]{1,300})\\|((?:https?|ftp)://[^\\]|\\s]{1,2000})[^\\]\\n]{0,80}\\]");
  private static final Pattern BARE_LINK =
      Pattern.compile("\\[((?:https?|ftp)://[^\\]|\\s]{1,2000})\\]");
  private static final Pattern MARK =
      Pattern.compile("\\{(?:code|noformat|color|panel)(?::[^}\\n]{0,200})?\\}[ \\t]*\\n?");

  private WikiMarkup() {}

  /** Returns the plain text. */
  static String toPlain(String wiki) {
    String text = wiki.replace("\r\n", "\n");
    if (text.indexOf('{') >= 0) {
      text =
          QUOTE.matcher(text).replaceAll(quote -> Matcher.quoteReplacement(quoted(quote.group(1))));
      text = MARK.matcher(text).replaceAll("");
    }
    text = QUOTED_LINE.matcher(text).replaceAll("> ");
    text = LINK.matcher(text).replaceAll("$1 ($2)");
    return BARE_LINK.matcher(text).replaceAll("$1");
  }

  private static String quoted(String words) {
    return "\n> " + words.strip().replace("\n", "\n> ") + "\n";
  }
}
