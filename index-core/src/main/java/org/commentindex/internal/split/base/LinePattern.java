package org.commentindex.internal.split.base;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compiles regular expressions whose bounds have names: {@code .{title}} matches up to 60
 * characters.
 *
 * <p>A bound says how much of a line an expression leaves open. It keeps a phrase of a page, such
 * as "view more comments", from matching a sentence of a comment that begins with the same words.
 * All bounds are chosen by hand: at least what services write there, less than a sentence. The
 * pages of {@code PagePasteTest} guard them. Numbers of digits have no names: a year has four.
 */
public final class LinePattern {
  private static final Map<String, String> BOUNDS =
      Map.ofEntries(
          // Text beside a known phrase, in characters.
          entry("marks", "0,4"), // spaces or punctuation
          entry("word", "0,12"), // a word or a count: "comments (12)"
          entry("words", "0,20"), // two or three words: "view the other 12 replies"
          entry("phrase", "0,30"), // a few words, or the label of a link
          entry("rest", "0,40"), // a name, or the rest of a short line
          entry("title", "0,60"), // the title of an article, a product or a badge
          entry("statement", "0,80"), // the rest of a line of code
          entry("sentence", "2,100"), // what an event is about
          entry("attribution", "4,200"), // date, name and address in "On … wrote:", also wrapped
          // Names.
          entry("name", "1,50"), // the name of a person, company or country
          entry("label", "1,60"), // a name with a title, or a name on one of several sites
          entry("heading", "1,80"), // the title of a page, or a name with its organization
          entry("handle", "2,40"), // a user name; services allow up to 39 characters
          entry("masked", "1,20"), // what is left of a user name such as "m***"
          entry("particles", "0,3"), // words of a name after the first
          entry("abbreviation", "1,2"), // letters of an initial: "J.", "Th."
          entry("suffix", "1,5"), // letters after the first of "Jr.", "Esq."
          entry("shortcode", "1,40"), // the name of an emoji: ":slightly_smiling_face:"
          // Dates.
          entry("unit", "1,12"), // a unit of time in any language: "h", "settimane"
          entry("month", "2,12"), // a month in any language: "de", "septiembre"
          entry("day", "8,24"), // a date in words: "3 May 2026", "17 September 2026"
          entry("year", "2,5"), // "2026", "'26"
          entry("zone", "2,5"), // the abbreviation of a time zone: "ET", "CEST"
          entry("parenthesis", "2,16"), // the word in "(talk)" between a name and a date
          // Forms of a line.
          entry("spaces", "1,4"), // spaces between the columns of a log
          entry("indent", "0,8"), // spaces before a line of a log
          entry("stars", "3,5"), // the stars of a rating; one or two are also bullets
          entry("level", "1,6"), // the levels of a Markdown heading
          entry("group", "2,6"), // the short name of a group beside a name: "[KILN]"
          entry("counters", "1,4"), // the counters beside a name: reviews, photos, friends
          entry("links", "3,12"), // the links in the footer of a page
          entry("extension", "1,5"), // the extension of a file name
          entry("code", "0,3"), // letters of an error code: "TS2304"
          entry("encoded", "0,400")); // RFC 2047 allows 75; programs exceed it

  /** The name of a bound, which is no class of characters such as {@code \p{lower}}. */
  private static final Pattern NAME = Pattern.compile("(?<!\\\\[pP])\\{([a-z]+)\\}");

  private LinePattern() {}

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if a bound has no such name
   */
  public static Pattern compile(String expression) {
    return compile(expression, 0);
  }

  /** Compiles an expression with flags of {@link Pattern}. */
  public static Pattern compile(String expression, int flags) {
    return Pattern.compile(NAME.matcher(expression).replaceAll(LinePattern::quantifier), flags);
  }

  private static String quantifier(MatchResult name) {
    String bound = BOUNDS.get(name.group(1));
    if (bound == null) {
      throw new IllegalArgumentException("no bound is named " + name.group());
    }
    return "{" + bound + "}";
  }
}
