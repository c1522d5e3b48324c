package org.commentindex.internal.split.flow;

import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;

/**
 * A paragraph and what can be said of it alone.
 *
 * @param text the paragraph, stripped, not blank
 * @param words number of words, separated by white space
 * @param openings the openings that its first words are
 */
record Paragraph(String text, int words, Set<Opening> openings) {
  /** The word "you" or "your". */
  private static final Pattern YOU = Pattern.compile("(?i)(?<!\\p{L})your?(?!\\p{L})");

  private static final Pattern LINK = Pattern.compile("[<(\\[]?(?:https?://|www\\.)\\S+");

  /** A user name and a colon. One in letters that begins with a capital may be "Example:". */
  private static final Pattern HANDLE_COLON =
      LinePattern.compile("(?!\\p{Lu}\\p{L}*+:)@?[\\w.-]{handle}:");

  private static final Pattern HEADING =
      Pattern.compile("(?:(?:Re|RE|Aw|AW|Sv|SV|Antw|Odp|TR|Rif): |Re \\p{L})");

  // All thresholds are chosen by hand; RealThreadTest and SplitMeasureTest guard them.

  /** Most words of a "Re:" line that is only a heading, above the answer. */
  private static final int MAX_HEADING_WORDS = 12;

  /** Fewest words of a paragraph in quotation marks that quotes someone. */
  private static final int MIN_QUOTATION_WORDS = 5;

  /** Most digits of a list item's number. */
  private static final int MAX_ITEM_DIGITS = 3;

  /**
   * Returns a line as a paragraph.
   *
   * @param text stripped, not blank
   */
  static Paragraph of(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      words += begins && !Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    return new Paragraph(text, words, Opening.of(text, words));
  }

  /** Returns true if the first words are an opening. */
  boolean opens(Opening opening) {
    return openings.contains(opening);
  }

  /** Returns true if this contains "you" or "your". */
  boolean saysYou() {
    return YOU.matcher(text).find();
  }

  /** Returns true if this is a link and nothing else. */
  boolean isLink() {
    return words == 1 && LINK.matcher(text).matches();
  }

  /** Returns true if this begins with a link and has more words. */
  boolean beginsWithLink() {
    return words > 1 && (text.startsWith("https://") || text.startsWith("http://"));
  }

  /** Returns the number of a list item such as {@code 2. …} or {@code (2) …}; 0 for other text. */
  int itemNumber() {
    int start = text.startsWith("(") ? 1 : 0;
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean item =
        end > start
            && end - start <= MAX_ITEM_DIGITS
            && end + 1 < text.length()
            && ".)".indexOf(text.charAt(end)) >= 0
            && Character.isWhitespace(text.charAt(end + 1));
    return item ? Integer.parseInt(text.substring(start, end)) : 0;
  }

  /** Returns true if this is a user name and a colon, as forums write above a quotation. */
  boolean isHandleColon() {
    return words == 1 && HANDLE_COLON.matcher(text).matches();
  }

  /** Returns true if this quotes someone: behind a {@code >} or all in quotation marks. */
  boolean quotes() {
    boolean marked =
        text.length() > 2 && text.charAt(0) == '>' && text.charAt(1) != '>' && words > 1;
    String inner = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int mark = words < MIN_QUOTATION_WORDS ? -1 : "\"'“‘«„「".indexOf(inner.charAt(0));
    return marked || (mark >= 0 && inner.endsWith("\"'”’»“」".substring(mark, mark + 1)));
  }

  /** Returns true if this begins like the subject of a reply, such as {@code Re: …}. */
  boolean isReHeading() {
    return HEADING.matcher(text).lookingAt();
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
    return endsWithColon() || text.endsWith(",") || text.endsWith("，");
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
}
