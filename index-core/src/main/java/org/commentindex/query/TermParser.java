package org.commentindex.query;

import java.util.regex.Pattern;
import org.commentindex.query.CommentQuery.Everything;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/** Parses words, phrases and regular expressions. Returns null for text without words. */
final class TermParser {
  /** The characters of a word that a warning repeats; chosen by hand to keep it to one line. */
  private static final int MAX_QUOTED_LENGTH = 20;

  /** The number after {@code ~}; older Lucene syntax has a similarity such as 0.8 there. */
  private static final Pattern EDITS = Pattern.compile("[0-9]?|0\\.[0-9]{1,3}");

  /**
   * The maximum length in code points of a word for which {@code ~} alone means one edit; longer
   * words get two. The same as the {@code AUTO} fuzziness of OpenSearch, except that words of one
   * or two letters get one edit too.
   */
  private static final int MAX_LENGTH_FOR_ONE_EDIT = 5;

  /** Before a word that must have the same accents and capitals. */
  static final String AS_WRITTEN = "==";

  private final WarningCollector warnings;

  TermParser(WarningCollector warnings) {
    this.warnings = warnings;
  }

  @Nullable CommentQuery read(TextScope scope, RawTerm term) {
    return switch (term.form()) {
      case QUOTED -> quoted(scope, term);
      case REGEX -> regex(scope, term);
      case BARE, ADDRESS -> bare(scope, term);
    };
  }

  private @Nullable CommentQuery quoted(TextScope scope, RawTerm term) {
    String text = term.text();
    if (text.isBlank()) {
      warnings.add(term.start(), "nothing between the quotes: left out");
      return null;
    }
    warnIfUnclosed(term);
    if (!term.escaped() && isWordless(term)) {
      return null;
    }
    if (term.exact() && text.chars().noneMatch(c -> QuerySyntax.isSpace((char) c))) {
      return new Word(scope, text, WordForm.EXACT);
    }
    return new Phrase(scope, text, distance(term.slop(), term.start()));
  }

  /** Warns about a quote that is still open at the end of the query. */
  void warnIfUnclosed(RawTerm term) {
    if (!term.closed()) {
      warnings.add(term.start(), "the quote is never closed: closed at the end");
    }
  }

  /** Returns the requested distance, or the maximum with a warning if it is too large. */
  int distance(int asked, int position) {
    if (asked >= 0) {
      return asked;
    }
    warnings.add(position, "the maximum distance is " + QueryLimits.DISTANCE + ": read as that");
    return QueryLimits.DISTANCE;
  }

  private CommentQuery regex(TextScope scope, RawTerm term) {
    String expression = term.text();
    String unanchored = RegexSubset.withoutAnchors(expression);
    String problem = RegexSubset.problem(unanchored);
    if (problem != null) {
      warnings.add(term.start(), "the expression " + problem + ": read as a word");
      return new Word(scope, '/' + expression + '/', WordForm.STEMMED);
    }
    if (!unanchored.equals(expression)) {
      warnings.add(term.start(), "an expression always matches a whole word: ^ and $ left out");
    }
    return new Regex(scope, unanchored);
  }

  private @Nullable CommentQuery bare(TextScope scope, RawTerm term) {
    String raw = term.text();
    if (raw.equals("*") && scope == TextScope.TEXT) {
      return new Everything();
    }
    if (QuerySyntax.unescape(raw).isBlank() || (!term.escaped() && isWordless(term))) {
      return null;
    }
    if (raw.startsWith(AS_WRITTEN) && isWordStart(raw, AS_WRITTEN.length())) {
      String text = QuerySyntax.unescape(raw.substring(AS_WRITTEN.length()));
      return new Word(scope, text, WordForm.AS_WRITTEN);
    }
    return raw.charAt(0) == '*' ? afterStar(scope, term) : word(scope, term, raw);
  }

  private static boolean isWordStart(String raw, int at) {
    return at < raw.length()
        && (Character.isLetterOrDigit(raw.codePointAt(at)) || raw.charAt(at) == '\\');
  }

  /** Parses a word after a leading star, which is dropped with a warning. */
  private @Nullable CommentQuery afterStar(TextScope scope, RawTerm term) {
    String raw = term.text().replaceFirst("^\\*+", "");
    if (QuerySyntax.unescape(raw).isBlank()) {
      warnings.add(term.start(), "* is only allowed at the end of a word: left out");
      return null;
    }
    String bare = QuerySyntax.stripTrailing(raw, "*");
    warnings.add(
        term.start(),
        "* is only allowed at the end of a word: read as %s; a regular expression can do it: /.*%s/"
            .formatted(WarningCollector.cite(raw), bare.length() > MAX_QUOTED_LENGTH ? "…" : bare));
    return word(scope, term, raw);
  }

  private CommentQuery word(TextScope scope, RawTerm term, String raw) {
    int tilde = raw.lastIndexOf('~');
    if (tilde > 0 && EDITS.matcher(raw.substring(tilde + 1)).matches() && hasBody(raw, tilde)) {
      warnIfExact(term);
      String text = unescaped(term, raw.substring(0, tilde));
      return fuzzy(scope, term, text, raw.substring(tilde + 1));
    }
    int stars = raw.length();
    while (stars > 1 && raw.charAt(stars - 1) == '*' && !isEscaped(raw, stars - 1)) {
      stars--;
    }
    if (stars < raw.length() && hasBody(raw, stars)) {
      warnIfExact(term);
      return new Prefix(scope, unescaped(term, raw.substring(0, stars)));
    }
    return new Word(scope, unescaped(term, raw), term.exact() ? WordForm.EXACT : WordForm.STEMMED);
  }

  private CommentQuery fuzzy(TextScope scope, RawTerm term, String text, String edits) {
    return switch (edits) {
      case "" -> {
        int length = text.codePointCount(0, text.length());
        yield new Fuzzy(scope, text, length > MAX_LENGTH_FOR_ONE_EDIT ? 2 : 1);
      }
      case "1" -> new Fuzzy(scope, text, 1);
      case "2" -> new Fuzzy(scope, text, 2);
      case "0" -> {
        warnings.add(term.start(), "~0 allows no edits: read as the exact word");
        yield new Word(scope, text, WordForm.EXACT);
      }
      default -> {
        warnings.add(term.start(), "the maximum is two edits: ~" + edits + " read as ~2");
        yield new Fuzzy(scope, text, 2);
      }
    };
  }

  private void warnIfExact(RawTerm term) {
    if (term.exact()) {
      warnings.add(term.start(), "= has no effect before * or ~: left out");
    }
  }

  /** Returns the text without escapes. Warns about a star within the word. */
  private String unescaped(RawTerm term, String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (QuerySyntax.isEscape(raw, i)) {
        i++;
      } else if (raw.charAt(i) == '*') {
        warnings.add(
            term.start() + i,
            "* is only allowed at the end of a word: read as an ordinary character");
        break;
      }
    }
    return QuerySyntax.unescape(raw);
  }

  private static boolean hasBody(String raw, int end) {
    String body = raw.substring(0, end);
    if (isEscaped(raw, end)) {
      return false;
    }
    String plain = QuerySyntax.unescape(body);
    return !plain.isBlank() && (QuerySyntax.hasWord(plain) || !plain.equals(body));
  }

  /** Returns true if the character at {@code index} is escaped. */
  private static boolean isEscaped(String raw, int index) {
    int backslashes = 0;
    while (index - backslashes > 0 && raw.charAt(index - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private boolean isWordless(RawTerm term) {
    if (QuerySyntax.hasWord(term.text())) {
      return false;
    }
    warnings.add(term.start(), WarningCollector.cite(term.text()) + " has no word: left out");
    return true;
  }
}
