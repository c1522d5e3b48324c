package org.commentindex.internal.split.flow;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One paragraph and what it looks like by itself. Its words are not kept: text is the caller's
 * string, and a long paste has many paragraphs.
 *
 * @param text the paragraph, stripped, not blank
 * @param words how many runs without spaces it has
 * @param opener what kind of line its first words make it
 * @param code how much it looks like program text, 0 to 1
 */
record Paragraph(String text, int words, Opener opener, double code) {
  private static final Pattern LINK = Pattern.compile("[<(\\[]?(?:https?://|www\\.)\\S+");
  private static final Pattern LIST =
      Pattern.compile("(?:[-*•–+]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])\\s.*", Pattern.DOTALL);
  private static final Pattern NAME_COLON = Pattern.compile("@?[\\w.-]{2,30}:");
  private static final Pattern HEADING =
      Pattern.compile("(?:(?:Re|RE|Aw|AW|Sv|SV|Antw|Odp|TR|Rif): .*|Re \\p{L}.*)", Pattern.DOTALL);
  private static final boolean[] CODE_SIGNS = new boolean[128];

  static {
    for (char sign : "(){}[]=<>_/\\|;*#$%^&+~\"`@".toCharArray()) {
      CODE_SIGNS[sign] = true;
    }
  }

  private static final int FEW = 12;

  static Paragraph of(String text) {
    return new Paragraph(text, Words.count(text), Opener.of(text), code(text));
  }

  /** Whether it is a link and nothing else. */
  boolean isLink() {
    return words == 1 && LINK.matcher(text).matches();
  }

  /** Whether it begins with a link and goes on. */
  boolean beginsWithLink() {
    return words > 1 && (text.startsWith("https://") || text.startsWith("http://"));
  }

  boolean isListItem() {
    return LIST.matcher(text).matches();
  }

  /** The number of a numbered item such as {@code 2. …} or {@code (2) …}, or 0. */
  int itemNumber() {
    int at = text.startsWith("(") ? 1 : 0;
    int number = 0;
    int digits = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && digits < 3) {
      number = 10 * number + (text.charAt(at++) - '0');
      digits++;
    }
    boolean marked = digits > 0 && at + 1 < text.length() && ".)".indexOf(text.charAt(at)) >= 0;
    return marked && Character.isWhitespace(text.charAt(at + 1)) ? number : 0;
  }

  /** Whether it is a name and a colon, as forums write above what they quote. */
  boolean isNameColon() {
    return words == 1 && NAME_COLON.matcher(text).matches();
  }

  /** Whether it is marked as quoted by a leading {@code >}. */
  boolean isMarkedQuote() {
    return text.length() > 2 && text.charAt(0) == '>' && text.charAt(1) != '>' && words > 1;
  }

  /** Whether the whole of it stands in quotation marks. */
  boolean isQuotation() {
    if (words < 5) {
      return false;
    }
    String inner = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int mark = "\"'“‘«„「".indexOf(inner.charAt(0));
    return mark >= 0 && "\"'”’»“」".charAt(mark) == inner.charAt(inner.length() - 1);
  }

  /** Whether it is a heading that names what it answers, such as {@code Re: …}. */
  boolean isReHeading() {
    return HEADING.matcher(text).matches();
  }

  /** Whether it is such a heading and too short and open to be the answer, too. */
  boolean isBareReHeading() {
    return words <= FEW && isReHeading() && !isEnded() && text.indexOf(" - ") < 0;
  }

  boolean endsOpen() {
    char last = text.charAt(text.length() - 1);
    return last == ':' || last == ',' || last == '，' || last == '：';
  }

  boolean endsWithColon() {
    return text.endsWith(":") || text.endsWith("：");
  }

  /** Whether it ends as a sentence does. */
  boolean isEnded() {
    int at = text.length() - 1;
    while (at > 0 && "\"'”’)]*_»".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    boolean bracketed = at < text.length() - 1 && text.endsWith(")");
    return bracketed || ".!?…。！？".indexOf(text.charAt(at)) >= 0;
  }

  /** The first run without spaces, in lower case. */
  String firstRun() {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static double code(String text) {
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ' ') {
        continue;
      }
      signs += c < CODE_SIGNS.length && CODE_SIGNS[c] ? 1 : 0;
      boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      boolean joint =
          (c == '.' && wordBefore && Character.isLetterOrDigit(next))
              || (c == '(' && wordBefore)
              || (c == '=' && next == '=')
              || (c == ':' && next == ':')
              || (c == '-' && next == '>');
      signs += joint ? 2 : 0;
    }
    return Math.min(1, 6.0 * signs / Math.max(8, text.length()));
  }
}
