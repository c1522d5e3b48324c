package org.commentindex.internal.split.flow;

import java.util.regex.Pattern;

/** One paragraph and what it looks like by itself, as {@link ParagraphReader} reads it. */
final class Paragraph {
  private static final Pattern LINK = Pattern.compile("[<(\\[]?(?:https?://|www\\.)\\S+");
  private static final String LINK_STARTS = "<([hw";
  private static final Pattern LIST =
      Pattern.compile("(?:[-*•–+]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])\\s");
  private static final String ITEM_STARTS = "-*•–+(0123456789";
  private static final Pattern NAME_COLON = Pattern.compile("@?[\\w.-]{2,30}:");
  private static final Pattern HEADING =
      Pattern.compile("(?:(?:Re|RE|Aw|AW|Sv|SV|Antw|Odp|TR|Rif): |Re \\p{L})");
  private static final int FEW = 12;

  private final String text;
  private final int words;
  private final ParagraphOpening opener;
  private final double code;
  private final boolean saysYou;
  private final int hash;
  private final int[] telling;

  Paragraph(
      String text,
      int words,
      ParagraphOpening opener,
      double code,
      boolean saysYou,
      int hash,
      int[] telling) {
    this.text = text;
    this.words = words;
    this.opener = opener;
    this.code = code;
    this.saysYou = saysYou;
    this.hash = hash;
    this.telling = telling;
  }

  /** The paragraph, stripped, not blank. */
  String text() {
    return text;
  }

  /** How many runs without spaces it has. */
  int words() {
    return words;
  }

  /** What kind of line its first words make it. */
  ParagraphOpening opener() {
    return opener;
  }

  /** How much it looks like program text, 0 to 1. */
  double code() {
    return code;
  }

  /** Whether it speaks to somebody: "you", "your". */
  boolean saysYou() {
    return saysYou;
  }

  /** A hash of its words, in their order: equal where the text is. */
  int hash() {
    return hash;
  }

  /** Its distinct words that are no stop words, as sorted hashes; not to be changed. */
  int[] telling() {
    return telling;
  }

  /** Whether it is a link and nothing else. */
  boolean isLink() {
    return words == 1 && LINK_STARTS.indexOf(text.charAt(0)) >= 0 && LINK.matcher(text).matches();
  }

  /** Whether it begins with a link and goes on. */
  boolean beginsWithLink() {
    return words > 1 && (text.startsWith("https://") || text.startsWith("http://"));
  }

  boolean isListItem() {
    char first = text.charAt(0);
    boolean letter = first >= 'a' && first <= 'z';
    boolean may =
        letter
            ? text.length() > 2 && ".)".indexOf(text.charAt(1)) >= 0
            : ITEM_STARTS.indexOf(first) >= 0;
    return may && LIST.matcher(text).lookingAt();
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
    return words == 1 && text.endsWith(":") && NAME_COLON.matcher(text).matches();
  }

  /** Whether it is marked as quoted by a leading {@code >}. */
  boolean isMarkedQuote() {
    return text.length() > 2 && text.charAt(0) == '>' && text.charAt(1) != '>' && words > 1;
  }

  /** Whether the whole of it stands in quotation marks. */
  boolean isQuotation() {
    if (words < 5 || Character.isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    String inner = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int mark = "\"'“‘«„「".indexOf(inner.charAt(0));
    return mark >= 0 && "\"'”’»“」".charAt(mark) == inner.charAt(inner.length() - 1);
  }

  /** Whether it is a heading that names what it answers, such as {@code Re: …}. */
  boolean isReHeading() {
    return "RASOT".indexOf(text.charAt(0)) >= 0 && HEADING.matcher(text).lookingAt();
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

  /** Whether both begin with the same run without spaces, in any case. */
  boolean beginsAs(Paragraph other) {
    String one = text;
    String two = other.text;
    int at = 0;
    while (at < one.length() && at < two.length() && !Character.isWhitespace(one.charAt(at))) {
      if (StopWords.lower(one.charAt(at)) != StopWords.lower(two.charAt(at))) {
        return false;
      }
      at++;
    }
    return isEnd(one, at) && isEnd(two, at);
  }

  private static boolean isEnd(String text, int at) {
    return at == text.length() || Character.isWhitespace(text.charAt(at));
  }
}
