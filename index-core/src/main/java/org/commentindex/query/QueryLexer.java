package org.commentindex.query;

import java.util.Locale;
import java.util.Set;
import org.commentindex.query.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a query into tokens, one at a time. Every call but the last goes at least one character on
 * and looks ahead only over what it takes or what the next call takes, so the whole is linear.
 */
final class QueryLexer {
  /** Longer than any field; what is longer before a colon is a word. */
  private static final int LONGEST_NAME = 24;

  /** What is often followed by a colon and is no field. */
  private static final Set<String> NO_FIELDS =
      Set.of("http", "https", "ftp", "mailto", "tel", "file", "urn", "data", "javascript", "re");

  private final String text;
  private final RawTermLexer atoms;
  private int at;
  private boolean afterMinus;

  QueryLexer(String text) {
    this.text = text;
    this.atoms = new RawTermLexer(text);
  }

  /**
   * The next token.
   *
   * @param field the field of the group it stands in, or null
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
      // All words are needed anyway.
      at++;
      return text.charAt(at) == '(' ? next(field) : null;
    }
    for (Kind kind : new Kind[] {Kind.AND, Kind.OR, Kind.NOT}) {
      if (isWordHere(kind.name())) {
        at += kind.name().length();
        return QueryToken.of(kind, start, kind.name());
      }
    }
    if (isWordHere("&&")) {
      at += 2;
      return QueryToken.of(Kind.AND, start, "&&");
    }
    return text.startsWith("NEAR", at) ? near() : null;
  }

  private @Nullable QueryToken near() {
    int start = at;
    int digits = start + 4;
    if (atoms.isEnd(digits) || text.charAt(digits) == '(') {
      at = digits;
      return new QueryToken(Kind.NEAR, start, "NEAR", null, null, QueryLimits.DEFAULT_DISTANCE);
    }
    if (text.charAt(digits) != '/') {
      return null;
    }
    int end = atoms.digitsEnd(digits + 1);
    if (end == digits + 1 || !(atoms.isEnd(end) || text.charAt(end) == '(')) {
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
    return atoms.isEnd(end) || text.charAt(end) == '(' || QuerySyntax.isQuote(text.charAt(end));
  }

  /** A minus is part of what it stands in, {@code --flag} or {@code ->}, or excludes a word. */
  private boolean negates() {
    if (atoms.isEnd(at + 1)) {
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
      return QueryToken.term(start, group, atom(group));
    }
    String name = text.substring(start, colon);
    QueryField field = QueryField.named(name);
    int value = colon + 1;
    if (field != null) {
      at = value;
      return atoms.isEnd(value)
          ? QueryToken.field(Kind.EMPTY_FIELD, start, name, null)
          : value(start, name, field);
    }
    boolean opens = value < text.length() && text.charAt(value) == '(';
    if (group == null && looksLikeField(name, value)) {
      at = value;
      return QueryToken.field(Kind.UNKNOWN_FIELD, start, name, opens ? null : atom(null));
    }
    if (opens) {
      at = value;
      return QueryToken.term(start, group, RawTerm.of(RawTerm.Form.BARE, name + ':', start));
    }
    return QueryToken.term(start, group, atom(group));
  }

  private QueryToken value(int start, String name, QueryField field) {
    if (text.charAt(at) == '(') {
      at++;
      return QueryToken.open(start, name + ":(", field);
    }
    return QueryToken.term(start, field, atom(field));
  }

  private RawTerm atom(@Nullable QueryField field) {
    RawTerm atom = atoms.read(at, field);
    at = atoms.end();
    return atom;
  }

  /** Where the colon behind a name stands, or -1. */
  private int nameEnd() {
    int end = at;
    while (end < text.length() && end - at <= LONGEST_NAME && isNameLetter(text.charAt(end))) {
      end++;
    }
    return end > at && end < text.length() && text.charAt(end) == ':' ? end : -1;
  }

  private static boolean isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /** Not a drive letter, a ratio, a scheme, a word before a pause. */
  private boolean looksLikeField(String name, int value) {
    if (name.length() < 2
        || atoms.isEnd(value)
        || NO_FIELDS.contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    char c = text.charAt(value);
    return Character.isLetterOrDigit(c) || QuerySyntax.isQuote(c) || "(=<>@#*".indexOf(c) >= 0;
  }
}
