package org.commentindex.query;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.commentindex.query.CommentQuery.Added;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.CitesUrl;
import org.commentindex.query.CommentQuery.Everything;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Label;
import org.commentindex.query.CommentQuery.Near;
import org.commentindex.query.CommentQuery.Not;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Posted;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Votes;
import org.commentindex.query.CommentQuery.Wildcard;
import org.commentindex.query.CommentQuery.With;
import org.commentindex.query.CommentQuery.Word;
import org.commentindex.query.CustomQuery.CustomDate;
import org.commentindex.query.CustomQuery.CustomNumber;
import org.commentindex.query.CustomQuery.CustomText;
import org.jspecify.annotations.Nullable;

/**
 * Prints a query in its canonical form, which parses to an equal query without warnings.
 *
 * <p>Equal after the simplifications of the parser: an {@code All} or {@code Any} with one part
 * becomes that part, nested ones of the same kind are flattened, and a double {@code Not} is
 * removed. Not recursive, because a tree built in code may be arbitrarily deep.
 */
final class QueryPrinter {
  private static final QueryParser PARSER = QueryParser.at(Instant.EPOCH);

  private final StringBuilder out = new StringBuilder();

  /** The strings and queries still to print, next first. */
  private final Deque<Object> todo = new ArrayDeque<>();

  private QueryPrinter() {}

  static String print(CommentQuery query) {
    QueryPrinter printer = new QueryPrinter();
    printer.todo.push(query);
    while (!printer.todo.isEmpty()) {
      Object next = printer.todo.pop();
      if (next instanceof CommentQuery part) {
        printer.step(part);
      } else {
        printer.out.append(next);
      }
    }
    return printer.out.toString();
  }

  private void step(CommentQuery query) {
    switch (query) {
      case All all -> list(all.parts(), " ");
      case Any any -> list(any.parts(), " OR ");
      case Not not -> not(not.part());
      case Near near -> {
        group(near.right());
        todo.push(" NEAR/" + near.distance() + " ");
        group(near.left());
      }
      default -> out.append(leaf(query));
    }
  }

  private void list(List<CommentQuery> parts, String between) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      group(parts.get(i));
      if (i > 0) {
        todo.push(between);
      }
    }
  }

  /** Adds parentheses even where precedence makes them redundant, for the reader's sake. */
  private void group(CommentQuery part) {
    boolean compound = part instanceof All || part instanceof Any || part instanceof Near;
    todo.push(compound ? ")" : "");
    todo.push(part);
    todo.push(compound ? "(" : "");
  }

  private void not(CommentQuery part) {
    if (part instanceof All || part instanceof Any || part instanceof Near || part instanceof Not) {
      todo.push(")");
      todo.push(part);
      todo.push("-(");
      return;
    }
    String leaf = leaf(part);
    char first = leaf.charAt(0);
    boolean plain = Character.isLetterOrDigit(first) || "\"=/*\\#@$.".indexOf(first) >= 0;
    out.append(plain ? "-" : "NOT ").append(leaf);
  }

  private static String leaf(CommentQuery query) {
    return switch (query) {
      case Everything ignored -> "*";
      case Word word -> readable(query, field(word.scope()) + sign(word.form()), word.text(), "");
      case Phrase phrase ->
          field(phrase.scope())
              + quoted(phrase.text())
              + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case Prefix prefix -> readable(query, field(prefix.scope()), prefix.text(), "*");
      case Wildcard wildcard -> pattern(wildcard);
      case Fuzzy fuzzy -> readable(query, field(fuzzy.scope()), fuzzy.text(), "~" + fuzzy.edits());
      case Regex regex -> field(regex.scope()) + '/' + slashed(regex.expression()) + '/';
      case Label label -> value(query, label.field().field() + ':', label.value());
      case CitesUrl cites -> value(query, "url:", cites.url());
      case Posted posted -> DateRangePrinter.print(posted);
      case Added added ->
          added.byLastRun()
              ? "added:last"
              : "added:" + DateRangePrinter.range(added.from(), added.until());
      case Votes votes -> votes(votes);
      case With with -> with.feature().text();
      case CustomQuery custom -> custom.name() + ':' + value(custom);
      case All ignored -> throw new AssertionError("not a leaf");
      case Any ignored -> throw new AssertionError("not a leaf");
      case Not ignored -> throw new AssertionError("not a leaf");
      case Near ignored -> throw new AssertionError("not a leaf");
    };
  }

  private static String value(CustomQuery custom) {
    return switch (custom) {
      case CustomText text -> quoted(text.value());
      case CustomNumber number -> end(number.min()) + ".." + end(number.max());
      case CustomDate date -> DateRangePrinter.range(date.from(), date.until());
    };
  }

  private static String end(@Nullable Double number) {
    return number == null ? "" : number.toString();
  }

  private static String sign(WordForm form) {
    return switch (form) {
      case STEMMED -> "";
      case EXACT -> "=";
      case AS_WRITTEN -> TermParser.AS_WRITTEN;
    };
  }

  private static String field(TextScope scope) {
    return scope == TextScope.TEXT ? "" : scope.field() + ':';
  }

  /** Returns a word as typed if it parses to the query, otherwise with as few escapes as needed. */
  private static String readable(CommentQuery query, String before, String text, String after) {
    if (CommentQuery.isSymbols(text)) {
      // A sign alone is searched for, but beside words it is left out unless it has an escape.
      return before + QueryEscaper.escapeAll(text) + after;
    }
    String plain = before + text + after;
    boolean certain = before.isEmpty() && isLowerCase(text);
    if (certain || (QueryEscaper.isSelfContained(text) && parsesTo(plain, query))) {
      return plain;
    }
    String some = before + QueryEscaper.escapeSpecial(text) + after;
    return parsesTo(some, query) ? some : before + QueryEscaper.escapeAll(text) + after;
  }

  private static String pattern(Wildcard wildcard) {
    String before = field(wildcard.scope());
    String plain = before + wildcard.pattern();
    return QueryEscaper.isSelfContained(wildcard.pattern()) && parsesTo(plain, wildcard)
        ? plain
        : before + QueryEscaper.escapePattern(wildcard.pattern());
  }

  /** Returns true for words of a to z only, which need no escapes. Saves parsing most words. */
  private static boolean isLowerCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String value(CommentQuery query, String before, String text) {
    String plain = before + text;
    return QueryEscaper.isSelfContained(text) && parsesTo(plain, query)
        ? plain
        : before + quoted(text);
  }

  private static boolean parsesTo(String text, CommentQuery query) {
    ParsedQuery parsed = PARSER.parseBesideWords(text);
    return parsed.warnings().isEmpty() && parsed.errors().isEmpty() && parsed.query().equals(query);
  }

  private static String quoted(String text) {
    return '"' + QueryEscaper.escapeQuoted(text) + '"';
  }

  private static String slashed(String expression) {
    StringBuilder slashed = new StringBuilder();
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\' && i + 1 < expression.length()) {
        slashed.append(c).append(expression.charAt(++i));
      } else {
        slashed.append(c == '/' || QuerySyntax.isSpace(c) ? "\\" : "").append(c);
      }
    }
    return slashed.toString();
  }

  private static String votes(Votes votes) {
    Long least = votes.min();
    Long most = votes.max();
    if (least != null && most != null) {
      return least.equals(most) ? "votes:" + least : "votes:" + least + ".." + most;
    }
    if (least != null) {
      return "votes:>=" + least;
    }
    return most != null ? "votes:<=" + most : "votes:..";
  }
}
