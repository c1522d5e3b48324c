package org.commentindex.internal.split.flow;

import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;

/**
 * A paragraph and the features that depend on it alone.
 *
 * @param text the paragraph, stripped, not blank
 * @param words number of words, separated by white space
 * @param opening the features of its first words
 * @param code how much it looks like program text, 0 to 1
 * @param saysYou whether it contains the word "you" or "your"
 */
record Paragraph(String text, int words, ParagraphOpening opening, double code, boolean saysYou) {

  private static final Pattern LINK = Pattern.compile("[<(\\[]?(?:https?://|www\\.)\\S+");
  private static final String LINK_INITIALS = "<([hw";
  private static final Pattern LIST =
      Pattern.compile("(?:[-*•–+]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])\\s");
  private static final String ITEM_INITIALS = "-*•–+(0123456789";
  private static final Pattern NAME_COLON = LinePattern.compile("@?[\\w.-]{handle}:");
  private static final Pattern HEADING =
      Pattern.compile("(?:(?:Re|RE|Aw|AW|Sv|SV|Antw|Odp|TR|Rif): |Re \\p{L})");

  /** Most words of a "Re:" line that is only a heading, above the answer. Chosen by hand. */
  private static final int MAX_HEADING_WORDS = 12;

  /** Fewest words of a paragraph in quotation marks that quotes someone. Chosen by hand. */
  private static final int MIN_QUOTATION_WORDS = 5;

  /** Most digits of a list item's number. */
  private static final int MAX_ITEM_DIGITS = 3;

  /** Returns true if this is a link and nothing else. */
  boolean isLink() {
    return words == 1 && LINK_INITIALS.indexOf(text.charAt(0)) >= 0 && LINK.matcher(text).matches();
  }

  /** Returns true if this begins with a link and has more words. */
  boolean beginsWithLink() {
    return words > 1 && (text.startsWith("https://") || text.startsWith("http://"));
  }

  /** Returns true if this begins like an item of a list. */
  boolean isListItem() {
    char first = text.charAt(0);
    boolean letter = first >= 'a' && first <= 'z';
    boolean mayMatch =
        letter
            ? text.length() > 2 && ".)".indexOf(text.charAt(1)) >= 0
            : ITEM_INITIALS.indexOf(first) >= 0;
    return mayMatch && LIST.matcher(text).lookingAt();
  }

  /** Returns the number of a list item such as {@code 2. …} or {@code (2) …}; 0 for other text. */
  int itemNumber() {
    int at = text.startsWith("(") ? 1 : 0;
    int number = 0;
    int digits = 0;
    while (at < text.length()
        && text.charAt(at) >= '0'
        && text.charAt(at) <= '9'
        && digits < MAX_ITEM_DIGITS) {
      number = 10 * number + (text.charAt(at++) - '0');
      digits++;
    }
    boolean marked = digits > 0 && at + 1 < text.length() && ".)".indexOf(text.charAt(at)) >= 0;
    return marked && Character.isWhitespace(text.charAt(at + 1)) ? number : 0;
  }

  /** Returns true if this is a name and a colon, as forums write above a quotation. */
  boolean isNameColon() {
    return words == 1 && text.endsWith(":") && NAME_COLON.matcher(text).matches();
  }

  /** Returns true if a leading {@code >} marks this as a quotation. */
  boolean isMarkedQuote() {
    return text.length() > 2 && text.charAt(0) == '>' && text.charAt(1) != '>' && words > 1;
  }

  /** Returns true if all of this is in quotation marks. */
  boolean isQuotation() {
    if (words < MIN_QUOTATION_WORDS || Character.isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    String inner = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int mark = "\"'“‘«„「".indexOf(inner.charAt(0));
    return mark >= 0 && "\"'”’»“」".charAt(mark) == inner.charAt(inner.length() - 1);
  }

  /** Returns true if this begins like the subject of a reply, such as {@code Re: …}. */
  boolean isReHeading() {
    return "RASOT".indexOf(text.charAt(0)) >= 0 && HEADING.matcher(text).lookingAt();
  }

  /** Returns true if this is only the subject of a reply, not the reply itself. */
  boolean isBareReHeading() {
    return words <= MAX_HEADING_WORDS
        && isReHeading()
        && !endsSentence()
        && text.indexOf(" - ") < 0;
  }

  /** Returns true if this ends with a colon or comma. */
  boolean endsOpen() {
    char last = text.charAt(text.length() - 1);
    return last == ':' || last == ',' || last == '，' || last == '：';
  }

  /** Returns true if this ends with a colon. */
  boolean endsWithColon() {
    return text.endsWith(":") || text.endsWith("：");
  }

  /** Returns true if this ends like a sentence. */
  boolean endsSentence() {
    int at = text.length() - 1;
    while (at > 0 && "\"'”’)]*_»".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    boolean bracketed = at < text.length() - 1 && text.endsWith(")");
    return bracketed || ".!?…。！？".indexOf(text.charAt(at)) >= 0;
  }

  /** Returns true if both begin with the same word, ignoring case. */
  boolean beginsLike(Paragraph other) {
    String one = text;
    String two = other.text;
    int at = 0;
    while (at < one.length() && at < two.length() && !Character.isWhitespace(one.charAt(at))) {
      if (Character.toLowerCase(one.charAt(at)) != Character.toLowerCase(two.charAt(at))) {
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
