package org.commentindex.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/**
 * Parses text as a query.
 *
 * <p>Every text is a query: the parser never throws, and reads what is not valid syntax as words,
 * with a warning. Takes time linear in the length of the text. Bounds the depth of the tree to a
 * few hundred and the number of warnings to about twenty.
 *
 * <p>Immutable and thread-safe.
 */
public final class QueryParser {
  private final Instant now;
  private final ZoneId zone;

  private QueryParser(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Returns a parser that resolves relative dates such as {@code 7d} from an instant, in UTC. */
  public static QueryParser at(Instant now) {
    return new QueryParser(Objects.requireNonNull(now, "now == null"), ZoneOffset.UTC);
  }

  /** Returns a parser that resolves relative dates from the time of this call, in UTC. */
  public static QueryParser create() {
    return at(Instant.now());
  }

  /**
   * Returns a parser whose days, months and years are those of a time zone. The canonical form of a
   * query is in UTC.
   */
  public QueryParser in(ZoneId other) {
    return new QueryParser(now, Objects.requireNonNull(other, "other == null"));
  }

  /** Parses a text in the query language, described in {@code docs/query-language.md}. */
  public ParsedQuery parse(String text) {
    Objects.requireNonNull(text, "text == null");
    WarningCollector warnings = new WarningCollector();
    CommentQuery query = operatorAlone(text, warnings);
    if (query == null) {
      query = new Parse(text, warnings).run();
    }
    return new ParsedQuery(text, query, warnings.list());
  }

  /** Reads a query that is only an operator as a word. */
  private static @Nullable CommentQuery operatorAlone(String text, WarningCollector warnings) {
    String word = text.strip();
    if (!QuerySyntax.isOperatorWord(word)) {
      return null;
    }
    warnings.add(text.indexOf(word), word + " alone joins nothing: read as a word");
    return new Word(TextScope.TEXT, word, WordForm.STEMMED);
  }

  /** The state of parsing one text. */
  private final class Parse {
    private final WarningCollector warnings;
    private final QueryLexer lexer;
    private final FieldValueParser values;
    private final TermParser terms;
    private final QueryTreeBuilder tree;

    private Parse(String text, WarningCollector warnings) {
      this.warnings = warnings;
      this.lexer = new QueryLexer(text);
      this.terms = new TermParser(warnings);
      this.values = new FieldValueParser(warnings, terms, now, zone);
      this.tree = new QueryTreeBuilder(warnings, terms);
    }

    private CommentQuery run() {
      while (true) {
        QueryToken token = lexer.next(tree.field());
        switch (token.kind()) {
          case OPEN -> tree.open(token);
          case CLOSE -> tree.close(token.start());
          case AND, OR, NOT, NEAR -> tree.operator(token);
          case TERM, EMPTY_FIELD, UNKNOWN_FIELD -> {
            if (!tree.add(condition(token), token.start())) {
              return tree.finish(false);
            }
          }
          case END -> {
            return tree.finish(true);
          }
        }
      }
    }

    private @Nullable CommentQuery condition(QueryToken token) {
      RawTerm term = token.term();
      if (token.kind() == QueryToken.Kind.EMPTY_FIELD) {
        warnings.add(token.start(), token.text() + ": has nothing right after it: read as a word");
        return new Word(TextScope.TEXT, token.text(), WordForm.STEMMED);
      }
      if (token.kind() == QueryToken.Kind.UNKNOWN_FIELD) {
        return values.unknown(token.text(), token.start(), term);
      }
      Objects.requireNonNull(term, "a term token without a term");
      if (token.field() != null) {
        return values.read(token.field(), term);
      }
      return term.form() == RawTerm.Form.ADDRESS
          ? values.address(term)
          : terms.read(TextScope.TEXT, term);
    }
  }
}
