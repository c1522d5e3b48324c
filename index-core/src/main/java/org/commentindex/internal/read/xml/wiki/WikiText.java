package org.commentindex.internal.read.xml.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the wikitext of a comment to plain text. Templates stay as written. */
final class WikiText {
  private static final Pattern EXTERNAL =
      Pattern.compile(
          "(?<!\\[)\\[(https?://[^\\s\\[\\]]{1,2000})(?:\\s+([^\\[\\]\\n]{1,500}))?\\](?!\\])");
  private static final Pattern LABELLED =
      Pattern.compile("\\[\\[[^\\[\\]|\\n]{1,300}\\|([^\\[\\]\\n]{1,500})\\]\\]");
  private static final Pattern LINK = Pattern.compile("\\[\\[:?([^\\[\\]|\\n]{1,300})\\|?\\]\\]");
  private static final Pattern EMPHASIS = Pattern.compile("'{2,5}");
  private static final Pattern INDENT = Pattern.compile("(?m)^[:*#]+\\s*");
  private static final Pattern OUTDENT =
      Pattern.compile("(?i)^\\{\\{(?:outdent|od|unindent|undent)[^{}]*\\}\\}\\s*");
  private static final Pattern QUOTED =
      Pattern.compile("(?i)\\{\\{(?:tq|talkquote|tqq|green)\\|(?:1=)?([^{}|]{1,2000})\\}\\}");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern COMMENT = Pattern.compile("<!--[^>]{0,2000}?-->");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:small|big|span|div|p|nowiki|s|del|ins|u|b|i|em|strong|code|font|sup|sub|blockquote|pre|syntaxhighlight|center|ref|tt|q)(?:\\s[^<>]{0,300})?/?>");

  private WikiText() {}

  /** Returns the text without markup. */
  static String plain(String wikitext) {
    String text = OUTDENT.matcher(wikitext.strip()).replaceFirst("");
    text = INDENT.matcher(text).replaceAll("");
    text = COMMENT.matcher(text).replaceAll("");
    text = BREAK.matcher(text).replaceAll("\n");
    text = TAG.matcher(text).replaceAll("");
    text = QUOTED.matcher(text).replaceAll("“$1”");
    text =
        EXTERNAL
            .matcher(text)
            .replaceAll(
                m -> Matcher.quoteReplacement(m.group(2) == null ? m.group(1) : m.group(2)));
    text = LABELLED.matcher(text).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    text = EMPHASIS.matcher(text).replaceAll("");
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&mdash;", "—")
        .replace("&ndash;", "–")
        .replace("&amp;", "&")
        .strip();
  }

  /** Returns the targets of external links whose text is not their address. */
  static List<String> links(String wikitext) {
    List<String> links = new ArrayList<>();
    Matcher link = EXTERNAL.matcher(wikitext);
    while (link.find()) {
      if (link.group(2) != null) {
        links.add(link.group(1));
      }
    }
    return links;
  }
}
