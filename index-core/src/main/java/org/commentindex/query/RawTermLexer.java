package org.commentindex.query;

import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.query.RawTerm.Form;
import org.jspecify.annotations.Nullable;

/** Reads one word, phrase or regular expression from a query. */
final class RawTermLexer {
  /** The length of the longest emoticon that {@link #EMOTICON} matches, in characters. */
  private static final int MAX_EMOTICON_LENGTH = 8;

  /** An emoticon such as {@code :-)}, whose parenthesis would otherwise be an operator. */
  private static final Pattern EMOTICON =
      Pattern.compile("[:;=]['^o-]?(?:\\)+|\\(+|[\\[\\]{}|/\\\\DPp3*])");

  /** The letters that are flags behind an expression in other languages. */
  private static final String FLAGS = "dgimsuvxy";

  /** The flags behind an expression without operators; others are rather the end of a path. */
  private static final Set<String> USUAL_FLAGS = Set.of("g", "i", "gi", "ig", "gm", "im");

  /** A character that makes a text in slashes an expression. */
  private static final Pattern OPERATOR = Pattern.compile("[\\[\\](){}.*+?|^$\\\\]");

  /** Characters besides letters and digits that may follow {@code =} in an exact word. */
  private static final String EXACT_START = "\\#@$.&'";

  private static final String TO = " TO ";

  private final String text;
  private final int lastStraightQuote;
  private int at;

  RawTermLexer(String text) {
    this.text = text;
    this.lastStraightQuote = text.lastIndexOf('"');
  }

  /** Returns the end offset of the term read last. */
  int end() {
    return at;
  }

  /** Reads the term at {@code start}, at least one character. */
  RawTerm read(int start, @Nullable QueryField field) {
    at = start;
    boolean words = field == null || field.scope() != null;
    boolean exact = words && isExact(start);
    if (exact) {
      at++;
    }
    char c = text.charAt(at);
    if (QuerySyntax.isQuote(c)) {
      return quoted(start, exact);
    }
    if (words && c == '/' && !exact) {
      RawTerm regex = regex();
      if (regex != null) {
        return regex;
      }
    }
    RawTerm range = field == null || exact ? null : range();
    if (range != null) {
      return range;
    }
    if (field == null && !exact && isAddress()) {
      return RawTerm.of(Form.ADDRESS, run(true), start);
    }
    String raw = run(field == QueryField.URL);
    if ((field == QueryField.DATE || field == QueryField.VOTES) && text.startsWith(TO, at)) {
      // A range without its brackets: no value of these fields, so it is an error.
      at += TO.length();
      raw += TO + (at < text.length() ? run(false) : "");
    }
    return new RawTerm(
        Form.BARE, raw, exact, true, !raw.equals(QuerySyntax.unescape(raw)), 0, start);
  }

  /** Returns true if a word ends before {@code index}. */
  boolean isEnd(int index) {
    if (index >= text.length()) {
      return true;
    }
    char c = text.charAt(index);
    return c == ')' || c == '|' || QuerySyntax.isSpace(c);
  }

  /** Returns the end offset of the digits at {@code index}. */
  int digitsEnd(int index) {
    int end = index;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Parses a distance; returns -1 if it exceeds {@link QueryLimits#DISTANCE}. */
  static int number(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + (text.charAt(i) - '0');
      if (value > QueryLimits.DISTANCE) {
        return -1;
      }
    }
    return value;
  }

  private boolean isExact(int start) {
    if (text.charAt(start) != '=' || isEnd(start + 1)) {
      return false;
    }
    char next = text.charAt(start + 1);
    return Character.isLetterOrDigit(next)
        || next >= QuerySyntax.FIRST_NON_ASCII
        || QuerySyntax.isQuote(next)
        || EXACT_START.indexOf(next) >= 0;
  }

  /** Reads a range in Lucene's notation, which has spaces; null if there is none. */
  private @Nullable RawTerm range() {
    if (text.charAt(at) != '[' && text.charAt(at) != '{') {
      return null;
    }
    int last = Math.min(text.length(), at + BracketRange.MAX_LENGTH);
    for (int end = at + 1; end < last; end++) {
      if (text.charAt(end) == ']' || text.charAt(end) == '}') {
        String range = text.substring(at, end + 1);
        if (BracketRange.parse(range) == null || !isEnd(end + 1)) {
          return null;
        }
        RawTerm term = RawTerm.of(Form.BARE, range, at);
        at = end + 1;
        return term;
      }
    }
    return null;
  }

  private boolean isAddress() {
    return isAddressAfter("http://") || isAddressAfter("https://") || isAddressAfter("www.");
  }

  private boolean isAddressAfter(String start) {
    int next = at + start.length();
    return text.regionMatches(true, at, start, 0, start.length())
        && next < text.length()
        && Character.isLetterOrDigit(text.charAt(next));
  }

  private RawTerm quoted(int start, boolean exact) {
    char open = text.charAt(at);
    // Some keyboards pair an opening straight quote with a curly closing one.
    char closer = open == '"' && at >= lastStraightQuote ? '\u201c' : open;
    StringBuilder inside = new StringBuilder();
    boolean escaped = false;
    boolean closed = false;
    for (at++; at < text.length() && !closed; at++) {
      if (QuerySyntax.isEscape(text, at)) {
        escaped = true;
        at++;
      } else if (QuerySyntax.closes(closer, text.charAt(at))) {
        closed = true;
        continue;
      }
      inside.append(text.charAt(at));
    }
    if (closed && at < text.length() && text.charAt(at) == '*' && isEnd(at + 1)) {
      inside.append('*');
      at++;
    }
    int slop = closed ? slop() : 0;
    String phrase = closed ? inside.toString() : inside.toString().stripTrailing();
    return new RawTerm(Form.QUOTED, phrase, exact, closed, escaped, slop, start);
  }

  private int slop() {
    if (at >= text.length() || text.charAt(at) != '~') {
      return 0;
    }
    int end = digitsEnd(at + 1);
    if (end == at + 1 || !isEnd(end)) {
      return 0;
    }
    int value = number(text, at + 1, end);
    at = end;
    return value;
  }

  /** Reads a regular expression in slashes; null for a path, which is a word. */
  private @Nullable RawTerm regex() {
    StringBuilder expression = new StringBuilder();
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '/') {
      char c = text.charAt(i);
      if (QuerySyntax.isSpace(c)) {
        return null;
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        if (text.charAt(i) != '/') {
          expression.append(c);
        }
      }
      expression.append(text.charAt(i));
      i++;
    }
    if (i >= text.length() || expression.toString().isBlank()) {
      return null;
    }
    int end = i + 1;
    while (end < text.length() && FLAGS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String flags = text.substring(i + 1, end);
    if (!isEnd(end) || !isExpression(expression, flags)) {
      return null;
    }
    int start = at;
    at = end;
    // Expressions ignore case anyway. The parser refuses other flags.
    return flags.isEmpty() || flags.equals("i")
        ? RawTerm.of(Form.REGEX, expression.toString(), start)
        : RawTerm.of(Form.REGEX_WITH_FLAGS, flags, start);
  }

  /**
   * Returns true unless slashes and letters are a path such as {@code /r/us} or {@code /u/i}: with
   * flags, an expression has an operator, or more than one letter and the most usual flags.
   */
  private static boolean isExpression(CharSequence expression, String flags) {
    return flags.isEmpty()
        || OPERATOR.matcher(expression).find()
        || (USUAL_FLAGS.contains(flags) && expression.length() > 1);
  }

  /** Reads up to the end of a word, including parentheses that open within it. */
  private String run(boolean address) {
    int start = at;
    int face = address ? -1 : emoticonEnd();
    if (face > 0) {
      at = face;
      return text.substring(start, face);
    }
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (QuerySyntax.isEscape(text, at)) {
        at++;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && open > 0) {
        open--;
      } else if (endsRun(c, start, address)) {
        break;
      }
      at++;
    }
    if (at == start) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean endsRun(char c, int start, boolean address) {
    if (QuerySyntax.isQuote(c)) {
      return !isInches(start);
    }
    return isEnd(at) && !(address && c == '|');
  }

  private int emoticonEnd() {
    var matcher =
        EMOTICON.matcher(text).region(at, Math.min(text.length(), at + MAX_EMOTICON_LENGTH));
    return matcher.lookingAt() && isEnd(matcher.end()) ? matcher.end() : -1;
  }

  private boolean isInches(int start) {
    return at > start
        && text.charAt(at) == '"'
        && Character.isDigit(text.charAt(at - 1))
        && isEnd(at + 1);
  }
}
