package org.commentindex.query;

import java.time.Instant;
import java.util.Objects;
import org.commentindex.query.CommentQuery.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads any text as a query. A total function: nothing throws, and what looks odd becomes words and
 * a note. Linear in the length of the text, whatever its nesting; the tree is at most some hundreds
 * deep and the notes are some twenty.
 *
 * <p>Immutable and thread-safe.
 */
public final class QueryParser {
  private final Instant now;

  private QueryParser(Instant now) {
    this.now = now;
  }

  /** A parser to which {@code yesterday} and {@code 7d} are told from this instant, in UTC. */
  public static QueryParser at(Instant now) {
    return new QueryParser(Objects.requireNonNull(now, "now == null"));
  }

  /** A parser to which {@code yesterday} is the day before this call. */
  public static QueryParser create() {
    return at(Instant.now());
  }

  /** Reads a text as a query. */
  public ParsedQuery parse(String text) {
    Objects.requireNonNull(text, "text == null");
    WarningCollector notes = new WarningCollector();
    CommentQuery query = operatorAlone(text, notes);
    if (query == null) {
      query = new Reading(text, notes).read();
    }
    return new ParsedQuery(text, query, notes.list());
  }

  /** Someone who types nothing but {@code OR} looks for that word. */
  private static @Nullable CommentQuery operatorAlone(String text, WarningCollector notes) {
    String word = text.strip();
    if (!QuerySyntax.isOperatorWord(word)) {
      return null;
    }
    notes.add(text.indexOf(word), word + " alone joins nothing: read as a word");
    return new Word(TextScope.TEXT, word, WordForm.STEMMED);
  }

  /** The reading of one text. */
  private final class Reading {
    private final WarningCollector notes;
    private final QueryLexer lexer;
    private final FieldValueParser values;
    private final TermParser terms;
    private final QueryTreeBuilder tree;

    private Reading(String text, WarningCollector notes) {
      this.notes = notes;
      this.lexer = new QueryLexer(text);
      this.terms = new TermParser(notes);
      this.values = new FieldValueParser(notes, terms, now);
      this.tree = new QueryTreeBuilder(notes, terms);
    }

    private CommentQuery read() {
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
      RawTerm atom = token.atom();
      if (token.kind() == QueryToken.Kind.EMPTY_FIELD) {
        notes.add(token.start(), token.text() + ": has nothing right after it: read as a word");
        return new Word(TextScope.TEXT, token.text(), WordForm.STEMMED);
      }
      if (token.kind() == QueryToken.Kind.UNKNOWN_FIELD) {
        return values.unknown(token.text(), token.start(), atom);
      }
      Objects.requireNonNull(atom, "a term without an atom");
      if (token.field() != null) {
        return values.read(token.field(), atom);
      }
      return atom.form() == RawTerm.Form.ADDRESS
          ? values.address(atom)
          : terms.read(TextScope.TEXT, atom);
    }
  }
}
