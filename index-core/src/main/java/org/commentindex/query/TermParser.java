package org.commentindex.query;

import java.util.regex.Pattern;
import org.commentindex.query.CommentQuery.Everything;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Wildcard;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/** Parses words, phrases and regular expressions. Returns null for text without words. */
final class TermParser {
  /**
   * The maximum length of a word with wildcards in characters, as for expressions; chosen by hand.
   */
  private static final int MAX_PATTERN_LENGTH = RegexSubset.MAX_LENGTH;

  /** The number after {@code ~}; older Lucene syntax has a similarity such as 0.8 there. */
  private static final Pattern EDITS = Pattern.compile("[0-9]?|0\\.[0-9]{1,3}");

  /**
   * The maximum length in code points of a word for which {@code ~} alone means one edit; longer
   * words get two. The same as the {@code AUTO} fuzziness of OpenSearch, except that words of one
   * or two letters get one edit too.
   */
  private static final int MAX_LENGTH_FOR_ONE_EDIT = 5;

  /** NEAR with a distance, but not in capitals. */
  private static final Pattern NEARLY_NEAR = Pattern.compile("(?i)near/[0-9]+");

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
      case REGEX_WITH_FLAGS -> {
        warnings.error(
            term.start(),
            "the flags %s of the expression are not supported; case is ignored anyway, and i may follow"
                .formatted(WarningCollector.cite(term.text())));
        yield null;
      }
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
    if (term.exact() && text.chars().noneMatch(c -> QuerySyntax.isSpace((char) c))) {
      return new Word(scope, text, WordForm.EXACT);
    }
    if (term.exact()) {
      warnings.add(
          term.start(),
          "= has no effect on a phrase, which is found with other capitals and accents: left out");
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

  private @Nullable CommentQuery regex(TextScope scope, RawTerm term) {
    String unanchored = RegexSubset.withoutAnchors(term.text());
    String problem = RegexSubset.problem(unanchored);
    if (problem != null) {
      warnings.error(
          term.start(),
          "the expression "
              + problem
              + "; to search for its words, put it in quotes; docs/query-language.md lists what an"
              + " expression can have");
      return null;
    }
    if (!unanchored.equals(term.text())) {
      warnings.add(term.start(), "an expression always matches a whole word: ^ and $ left out");
    }
    return new Regex(scope, unanchored);
  }

  private @Nullable CommentQuery bare(TextScope scope, RawTerm term) {
    String raw = term.text();
    if (raw.equals("*")) {
      return scope == TextScope.TEXT ? new Everything() : new Wildcard(scope, "*");
    }
    if (QuerySyntax.unescape(raw).isBlank() || isLeftOut(scope, term)) {
      return null;
    }
    if (raw.startsWith(AS_WRITTEN) && isWordStart(raw, AS_WRITTEN.length())) {
      String text = QuerySyntax.unescape(raw.substring(AS_WRITTEN.length()));
      return new Word(scope, text, WordForm.AS_WRITTEN);
    }
    if (scope == TextScope.TEXT && !term.escaped() && NEARLY_NEAR.matcher(raw).matches()) {
      warnings.add(
          term.start(),
          WarningCollector.cite(raw) + " is read as a word; the operator is NEAR/3, in capitals");
    }
    return word(scope, term, raw);
  }

  private static boolean isWordStart(String raw, int at) {
    return at < raw.length()
        && (Character.isLetterOrDigit(raw.codePointAt(at)) || raw.charAt(at) == '\\');
  }

  private @Nullable CommentQuery word(TextScope scope, RawTerm term, String raw) {
    int tilde = raw.lastIndexOf('~');
    if (tilde > 0 && EDITS.matcher(raw.substring(tilde + 1)).matches() && hasBody(raw, tilde)) {
      String word = raw.substring(0, tilde);
      warnIfExact(term);
      if (WildcardPattern.of(word) != null) {
        warnings.error(term.start(), "a word cannot have both ~ and a wildcard: leave out one");
        return null;
      }
      String text = QuerySyntax.unescape(word);
      return text.isBlank() ? blank(term) : fuzzy(scope, term, text, raw.substring(tilde + 1));
    }
    String pattern = WildcardPattern.of(raw);
    if (pattern == null) {
      WordForm form = term.exact() ? WordForm.EXACT : WordForm.STEMMED;
      return new Word(scope, QuerySyntax.unescape(raw), form);
    }
    warnIfExact(term);
    if (pattern.length() > MAX_PATTERN_LENGTH) {
      warnings.error(
          term.start(), "a word with wildcards has at most " + MAX_PATTERN_LENGTH + " characters");
      return null;
    }
    String prefix = WildcardPattern.prefixOf(pattern);
    if (prefix != null && prefix.isBlank()) {
      return blank(term);
    }
    return prefix == null ? new Wildcard(scope, pattern) : new Prefix(scope, prefix);
  }

  /** Reports an escaped space with a wildcard or ~, which is no word. */
  private @Nullable CommentQuery blank(RawTerm term) {
    warnings.error(term.start(), "white space alone cannot have *, ? or ~: write a word");
    return null;
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
      warnings.add(term.start(), "= has no effect on a word with *, ? or ~: left out");
    }
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

  /**
   * Returns true for a sign beside the words of a query, such as the dash of {@code bus - tram}.
   * Adds a warning. A sign after a field or a backslash is searched for.
   */
  private boolean isLeftOut(TextScope scope, RawTerm term) {
    if (scope != TextScope.TEXT || term.escaped() || QuerySyntax.hasWord(term.text())) {
      return false;
    }
    warnings.add(term.start(), WarningCollector.cite(term.text()) + " has no word: left out");
    return true;
  }
}
