package org.commentindex.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Everything;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/**
 * Parses text as a query.
 *
 * <p>The parser never throws. It reads invalid syntax as words, with a warning. Where a guess could
 * change the answer, the parsed query has an error instead: for a filter that cannot be read, for
 * an expression, a pattern or a NEAR that cannot be evaluated, and for a blank text. Takes time
 * linear in the length of the text. Bounds the depth of the tree to a few hundred and the number of
 * warnings to about twenty.
 *
 * <p>Immutable and thread-safe.
 */
public final class QueryParser {
  private final Instant now;
  private final ZoneId zone;

  private final Map<String, CustomFieldType> fields;

  private QueryParser(Instant now, ZoneId zone, Map<String, CustomFieldType> fields) {
    this.now = now;
    this.zone = zone;
    this.fields = Map.copyOf(fields);
  }

  /**
   * {@return a parser that resolves relative dates such as {@code 7d} from an instant, in UTC}
   *
   * @param now the instant that relative dates count from
   */
  public static QueryParser at(Instant now) {
    return new QueryParser(Objects.requireNonNull(now, "now == null"), ZoneOffset.UTC, Map.of());
  }

  /** {@return a parser that resolves relative dates from the time of this call, in UTC} */
  public static QueryParser create() {
    return at(Instant.now());
  }

  /**
   * {@return a parser whose days, months and years are those of a time zone} The canonical form of
   * a query is in UTC.
   *
   * @param other the time zone
   */
  public QueryParser in(ZoneId other) {
    return new QueryParser(now, Objects.requireNonNull(other, "other == null"), fields);
  }

  /**
   * {@return a parser that knows the custom fields of an index} If it has any, another name before
   * a colon is an error that names them, instead of a word.
   *
   * @param types the types by name
   */
  public QueryParser withFields(Map<String, CustomFieldType> types) {
    return new QueryParser(now, zone, types);
  }

  /**
   * Parses a text in the query language, described in {@code docs/query-language.md}.
   *
   * @param text any text
   * @return the query, with its errors and warnings
   */
  public ParsedQuery parse(String text) {
    return parse(Objects.requireNonNull(text, "text == null"), true);
  }

  /** Parses a text as it would be parsed beside words, where a sign is left out. */
  ParsedQuery parseBesideWords(String text) {
    return parse(text, false);
  }

  private ParsedQuery parse(String text, boolean alone) {
    WarningCollector warnings = new WarningCollector();
    CommentQuery query = operatorAlone(text, warnings);
    boolean explicit = false;
    if (query == null) {
      Parse parse = new Parse(text, warnings);
      query = parse.run();
      explicit = parse.lexer.isExplicit();
    }
    if (query == null && alone && warnings.errors().isEmpty()) {
      warnings = new WarningCollector();
      query = symbols(text, warnings);
    }
    return new ParsedQuery(
        text,
        query == null ? new Everything() : query,
        warnings.list(),
        warnings.errors(),
        explicit);
  }

  /**
   * Reads a text without a word, such as {@code ???}, as the signs it has. Returns null, with an
   * error, for a blank text.
   */
  private static @Nullable CommentQuery symbols(String text, WarningCollector warnings) {
    List<CommentQuery> signs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || QuerySyntax.isSpace(text.charAt(i));
      if (!space && start < 0) {
        start = i;
      } else if (space && start >= 0) {
        signs.add(new Word(TextScope.TEXT, text.substring(start, i), WordForm.STEMMED));
        start = -1;
      }
    }
    if (signs.isEmpty() || signs.size() > QueryLimits.TERMS) {
      warnings.error(
          0,
          signs.isEmpty()
              ? "the query is blank; * finds every comment"
              : "a query has at most " + QueryLimits.TERMS + " words");
      return null;
    }
    return signs.size() == 1 ? signs.getFirst() : new All(signs);
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
    private final QueryLexer lexer;
    private final FieldValueParser values;
    private final CustomFieldParser custom;
    private final TermParser terms;
    private final QueryTreeBuilder tree;

    private Parse(String text, WarningCollector warnings) {
      this.lexer = new QueryLexer(text, fields.keySet());
      this.terms = new TermParser(warnings);
      this.values = new FieldValueParser(warnings, terms, now, zone);
      this.custom = new CustomFieldParser(fields, warnings, now, zone);
      this.tree = new QueryTreeBuilder(warnings, terms);
    }

    private @Nullable CommentQuery run() {
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
        return values.empty(token.text(), token.start());
      }
      if (token.kind() == QueryToken.Kind.UNKNOWN_FIELD) {
        return custom.any()
            ? custom.read(token.text(), token.start(), term)
            : values.unknown(token.text(), token.start(), term);
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
