package org.commentindex.query;

import java.util.Locale;
import java.util.Set;
import org.commentindex.query.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Splits a query into tokens. Linear in the length of the query: each call consumes at least one
 * character and looks ahead only over the text of this token and the next.
 */
final class QueryLexer {
  private static final String NEAR = "NEAR";

  /**
   * The maximum length of the name before a colon, in characters. Longer than every field name;
   * bounds the look-ahead.
   */
  private static final int MAX_NAME_LENGTH = 24;

  /** Words that are often followed by a colon without being a misspelled field. */
  private static final Set<String> NOT_FIELDS =
      Set.of("http", "https", "ftp", "mailto", "tel", "file", "urn", "data", "javascript", "re");

  private final String text;
  private final Set<String> custom;
  private final RawTermLexer terms;
  private int at;
  private boolean afterMinus;
  private boolean explicit;

  /**
   * Creates a lexer.
   *
   * @param custom the names of custom fields
   */
  QueryLexer(String text, Set<String> custom) {
    this.text = text;
    this.custom = custom;
    this.terms = new RawTermLexer(text);
  }

  /** Returns true if an {@code AND} or a plus was read. */
  boolean isExplicit() {
    return explicit;
  }

  /**
   * Returns the next token.
   *
   * @param field the field of the enclosing group, or null
   */
  QueryToken next(@Nullable QueryField field) {
    boolean glued = afterMinus;
    afterMinus = false;
    while (at < text.length() && QuerySyntax.isSpace(text.charAt(at))) {
      at++;
    }
    if (at >= text.length()) {
      return QueryToken.of(Kind.END, text.length(), "");
    }
    return switch (text.charAt(at)) {
      case '(' -> QueryToken.open(at++, "(", field);
      case ')' -> QueryToken.of(Kind.CLOSE, at++, ")");
      case '|' -> bars();
      default -> {
        QueryToken operator = glued ? null : operator(field);
        yield operator != null ? operator : term(field);
      }
    };
  }

  private QueryToken bars() {
    int start = at;
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
    }
    return QueryToken.of(Kind.OR, start, text.substring(start, Math.min(at, start + 2)));
  }

  private @Nullable QueryToken operator(@Nullable QueryField field) {
    int start = at;
    char c = text.charAt(at);
    if (c == '-' && negates()) {
      at++;
      afterMinus = true;
      return QueryToken.of(Kind.NOT, start, "-");
    }
    if (c == '+' && at + 1 < text.length() && requires(text.charAt(at + 1))) {
      // All words are required by default; a plus only rules out the OR fallback.
      explicit = true;
      at++;
      return text.charAt(at) == '(' ? next(field) : null;
    }
    for (Kind kind : new Kind[] {Kind.AND, Kind.OR, Kind.NOT}) {
      if (isWordHere(kind.name())) {
        at += kind.name().length();
        explicit |= kind == Kind.AND;
        return QueryToken.of(kind, start, kind.name());
      }
    }
    if (isWordHere("&&")) {
      at += 2;
      explicit = true;
      return QueryToken.of(Kind.AND, start, "&&");
    }
    return text.startsWith(NEAR, at) ? near() : null;
  }

  private @Nullable QueryToken near() {
    int start = at;
    int digits = start + NEAR.length();
    if (terms.isEnd(digits) || text.charAt(digits) == '(') {
      at = digits;
      return new QueryToken(Kind.NEAR, start, NEAR, null, null, QueryLimits.DEFAULT_DISTANCE);
    }
    if (text.charAt(digits) != '/') {
      return null;
    }
    int end = terms.digitsEnd(digits + 1);
    if (end == digits + 1 || !(terms.isEnd(end) || text.charAt(end) == '(')) {
      return null;
    }
    at = end;
    int distance = RawTermLexer.number(text, digits + 1, end);
    return new QueryToken(Kind.NEAR, start, "NEAR", null, null, distance);
  }

  private boolean isWordHere(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    int end = at + word.length();
    return terms.isEnd(end) || text.charAt(end) == '(' || QuerySyntax.isQuote(text.charAt(end));
  }

  /** Returns true unless the minus belongs to a word such as {@code --flag} or {@code ->}. */
  private boolean negates() {
    if (terms.isEnd(at + 1)) {
      return false;
    }
    char next = text.charAt(at + 1);
    return next != '-' && next != '>';
  }

  private static boolean requires(char next) {
    return Character.isLetter(next) || QuerySyntax.isQuote(next) || next == '(';
  }

  private QueryToken term(@Nullable QueryField group) {
    int start = at;
    int colon = nameEnd();
    if (colon < 0) {
      return QueryToken.term(start, group, rawTerm(group));
    }
    String name = text.substring(start, colon);
    QueryField field = QueryField.named(name);
    int value = colon + 1;
    if (field != null) {
      at = value;
      return terms.isEnd(value)
          ? QueryToken.field(Kind.EMPTY_FIELD, start, name, null)
          : value(start, name, field);
    }
    boolean opens = value < text.length() && text.charAt(value) == '(';
    if (group == null && looksLikeField(name, value)) {
      at = value;
      boolean hasValue = !opens && !terms.isEnd(value);
      return QueryToken.field(Kind.UNKNOWN_FIELD, start, name, hasValue ? rawTerm(null) : null);
    }
    if (opens) {
      at = value;
      return QueryToken.term(start, group, RawTerm.of(RawTerm.Form.BARE, name + ':', start));
    }
    return QueryToken.term(start, group, rawTerm(group));
  }

  private QueryToken value(int start, String name, QueryField field) {
    if (text.charAt(at) == '(') {
      at++;
      return QueryToken.open(start, name + ":(", field);
    }
    return QueryToken.term(start, field, rawTerm(field));
  }

  private RawTerm rawTerm(@Nullable QueryField field) {
    RawTerm term = terms.read(at, field);
    at = terms.end();
    return term;
  }

  /** Returns the offset of the colon after a name, or -1. */
  private int nameEnd() {
    int end = at;
    while (end < text.length() && end - at <= MAX_NAME_LENGTH && isNameLetter(text.charAt(end))) {
      end++;
    }
    return end > at && end < text.length() && text.charAt(end) == ':' ? end : -1;
  }

  private static boolean isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /** Returns false for a drive letter, a ratio, a URL scheme or a word before a pause. */
  private boolean looksLikeField(String name, int value) {
    if (custom.contains(name.toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (name.length() < 2
        || terms.isEnd(value)
        || NOT_FIELDS.contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    char c = text.charAt(value);
    return Character.isLetterOrDigit(c) || QuerySyntax.isQuote(c) || "(=<>@#*".indexOf(c) >= 0;
  }
}
