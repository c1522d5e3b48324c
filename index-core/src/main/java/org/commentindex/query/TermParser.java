package org.commentindex.query;

import java.util.regex.Pattern;
import org.commentindex.query.CommentQuery.Everything;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/** Reads words, phrases and expressions; null is what holds no word. */
final class TermParser {
  private static final Pattern EDITS = Pattern.compile("[0-9]?|0\\.[0-9]{1,3}");

  /** Words up to this length may differ in one letter, longer ones in two. */
  private static final int LONGEST_FOR_ONE_EDIT = 5;

  private final WarningCollector notes;

  TermParser(WarningCollector notes) {
    this.notes = notes;
  }

  @Nullable CommentQuery read(TextScope scope, RawTerm atom) {
    return switch (atom.form()) {
      case QUOTED -> quoted(scope, atom);
      case REGEX -> regex(scope, atom);
      case BARE, ADDRESS -> bare(scope, atom);
    };
  }

  private @Nullable CommentQuery quoted(TextScope scope, RawTerm atom) {
    String text = atom.text();
    if (text.isBlank()) {
      notes.add(atom.start(), "nothing between the quotes: left out");
      return null;
    }
    noteUnclosed(atom);
    if (!atom.escaped() && isWordless(atom)) {
      return null;
    }
    if (atom.exact() && text.chars().noneMatch(c -> QuerySyntax.isSpace((char) c))) {
      return new Word(scope, text, WordForm.EXACT);
    }
    return new Phrase(scope, text, distance(atom.slop(), atom.start()));
  }

  /** A quote that is still open at the end of the query. */
  void noteUnclosed(RawTerm atom) {
    if (!atom.closed()) {
      notes.add(atom.start(), "the quote is never closed: closed at the end");
    }
  }

  /** A distance as asked, or the largest there is. */
  int distance(int asked, int position) {
    if (asked >= 0) {
      return asked;
    }
    notes.add(position, "a distance is at most " + QueryLimits.DISTANCE + ": read as that");
    return QueryLimits.DISTANCE;
  }

  private CommentQuery regex(TextScope scope, RawTerm atom) {
    String expression = atom.text();
    String unanchored = RegexSubset.withoutAnchors(expression);
    String problem = RegexSubset.problem(unanchored);
    if (problem != null) {
      notes.add(atom.start(), "the expression " + problem + ": read as a word");
      return new Word(scope, '/' + expression + '/', WordForm.STEMMED);
    }
    if (!unanchored.equals(expression)) {
      notes.add(atom.start(), "an expression matches a whole word anyway: ^ and $ left out");
    }
    return new Regex(scope, unanchored);
  }

  private @Nullable CommentQuery bare(TextScope scope, RawTerm atom) {
    String raw = atom.text();
    if (raw.equals("*") && scope == TextScope.TEXT) {
      return new Everything();
    }
    if (QuerySyntax.unescape(raw).isBlank() || (!atom.escaped() && isWordless(atom))) {
      return null;
    }
    return raw.charAt(0) == '*' ? afterStar(scope, atom) : word(scope, atom, raw);
  }

  /** What begins with a star is read without it. */
  private @Nullable CommentQuery afterStar(TextScope scope, RawTerm atom) {
    String raw = atom.text().replaceFirst("^\\*+", "");
    if (QuerySyntax.unescape(raw).isBlank()) {
      notes.add(atom.start(), "* only stands at the end of a word: left out");
      return null;
    }
    String bare = QuerySyntax.withoutLast(raw, "*");
    notes.add(
        atom.start(),
        "* only stands at the end of a word: read as %s; an expression can do it: /.*%s/"
            .formatted(WarningCollector.cite(raw), bare.length() > 20 ? "…" : bare));
    return word(scope, atom, raw);
  }

  private CommentQuery word(TextScope scope, RawTerm atom, String raw) {
    int tilde = raw.lastIndexOf('~');
    if (tilde > 0 && EDITS.matcher(raw.substring(tilde + 1)).matches() && hasBody(raw, tilde)) {
      noteUselessSign(atom);
      String text = unescaped(atom, raw.substring(0, tilde));
      return fuzzy(scope, atom, text, raw.substring(tilde + 1));
    }
    int stars = raw.length();
    while (stars > 1 && raw.charAt(stars - 1) == '*' && !isEscaped(raw, stars - 1)) {
      stars--;
    }
    if (stars < raw.length() && hasBody(raw, stars)) {
      noteUselessSign(atom);
      return new Prefix(scope, unescaped(atom, raw.substring(0, stars)));
    }
    return new Word(scope, unescaped(atom, raw), atom.exact() ? WordForm.EXACT : WordForm.STEMMED);
  }

  private CommentQuery fuzzy(TextScope scope, RawTerm atom, String text, String edits) {
    return switch (edits) {
      case "" -> {
        int length = text.codePointCount(0, text.length());
        yield new Fuzzy(scope, text, length > LONGEST_FOR_ONE_EDIT ? 2 : 1);
      }
      case "1" -> new Fuzzy(scope, text, 1);
      case "2" -> new Fuzzy(scope, text, 2);
      case "0" -> {
        notes.add(atom.start(), "~0 lets nothing differ: read as the word alone");
        yield new Word(scope, text, WordForm.EXACT);
      }
      default -> {
        notes.add(atom.start(), "at most two letters may differ: ~" + edits + " read as ~2");
        yield new Fuzzy(scope, text, 2);
      }
    };
  }

  private void noteUselessSign(RawTerm atom) {
    if (atom.exact()) {
      notes.add(atom.start(), "= says nothing before * or ~: left out");
    }
  }

  /** The text without escapes; a star that stands for nothing is noted. */
  private String unescaped(RawTerm atom, String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (QuerySyntax.isEscape(raw, i)) {
        i++;
      } else if (raw.charAt(i) == '*') {
        notes.add(atom.start() + i, "* only stands at the end of a word: read as it is");
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

  /** Whether an escape stands before {@code index}. */
  private static boolean isEscaped(String raw, int index) {
    int backslashes = 0;
    while (index - backslashes > 0 && raw.charAt(index - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private boolean isWordless(RawTerm atom) {
    if (QuerySyntax.hasWord(atom.text())) {
      return false;
    }
    notes.add(atom.start(), WarningCollector.cite(atom.text()) + " holds no word: left out");
    return true;
  }
}
