package org.commentindex.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to look for. A closed set: every backend answers every kind, or does not compile.
 *
 * <p>A text in which the analysis finds no word asks for nothing: it is left out beside others, and
 * a query of nothing else matches no comment.
 *
 * <p>Immutable. {@code toString()} of any of them is its text in the query language, which parses
 * to the same again.
 */
public sealed interface CommentQuery {

  /** Every comment. */
  record Everything() implements CommentQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Comments with a word.
   *
   * @param scope the part of the comment that has it
   * @param text the word as typed; the backend analyzes it
   * @param form the forms of the word that match
   */
  record Word(TextScope scope, String text, WordForm form) implements CommentQuery {
    public Word {
      requireText(scope, text);
      Objects.requireNonNull(form, "form == null");
    }

    /** Returns true if only the word as written matches. */
    public boolean isExact() {
      return form == WordForm.EXACT;
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words beside each other, each exactly so.
   *
   * @param text the words as typed; one that ends in {@code *} stands for all that begin so
   * @param slop how many other words may stand among them; above 0 their order is free. 0 means
   *     exactly so
   */
  record Phrase(TextScope scope, String text, int slop) implements CommentQuery {
    public Phrase {
      requireText(scope, text);
      requireNotNegative("slop", slop);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Two words or phrases close to each other, in any order.
   *
   * @param left a {@link Word}, {@link Phrase}, {@link Prefix} or {@link Fuzzy}
   * @param right likewise, of the same scope
   * @param distance how many other words may stand between them
   */
  record Near(CommentQuery left, CommentQuery right, int distance) implements CommentQuery {
    public Near {
      Objects.requireNonNull(left, "left == null");
      Objects.requireNonNull(right, "right == null");
      requireNotNegative("distance", distance);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words that begin so.
   *
   * @param text the beginning, without the asterisk
   */
  record Prefix(TextScope scope, String text) implements CommentQuery {
    public Prefix {
      requireText(scope, text);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words spelt nearly so.
   *
   * @param text the word, without the tilde
   * @param edits how many letters may differ, 1 or 2
   */
  record Fuzzy(TextScope scope, String text, int edits) implements CommentQuery {
    public Fuzzy {
      requireText(scope, text);
      if (edits < 1 || edits > 2) {
        throw new IllegalArgumentException("edits must be 1 or 2, got " + edits);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words that match an expression as a whole, whatever their case.
   *
   * @param expression without the slashes around it
   */
  record Regex(TextScope scope, String expression) implements CommentQuery {
    public Regex {
      requireText(scope, expression);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Comments with a label.
   *
   * @param value the whole label; one that ends in {@code *} stands for all that begin so
   */
  record Label(LabelField field, String value) implements CommentQuery {
    public Label {
      Objects.requireNonNull(field, "field == null");
      Objects.requireNonNull(value, "value == null");
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Comments that cite a URL.
   *
   * @param url in any spelling; one that ends in {@code *} stands for all that begin so
   */
  record CitesUrl(String url) implements CommentQuery {
    public CitesUrl {
      Objects.requireNonNull(url, "url == null");
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Comments posted in a span of time.
   *
   * @param from the first instant, inclusive, or null for no beginning
   * @param until the last instant, exclusive, or null for no end
   */
  record Posted(@Nullable Instant from, @Nullable Instant until) implements CommentQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Comments with so many votes.
   *
   * @param least inclusive, or null for no lower bound
   * @param most inclusive, or null for no upper bound
   */
  record Votes(@Nullable Long least, @Nullable Long most) implements CommentQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Comments that have or are something.
   *
   * @param feature what
   */
  record With(Feature feature) implements CommentQuery {
    public With {
      Objects.requireNonNull(feature, "feature == null");
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * All of these at once.
   *
   * @param parts at least one
   */
  record All(List<CommentQuery> parts) implements CommentQuery {
    public All {
      parts = List.copyOf(parts);
      requireParts(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * At least one of these.
   *
   * @param parts at least one
   */
  record Any(List<CommentQuery> parts) implements CommentQuery {
    public Any {
      parts = List.copyOf(parts);
      requireParts(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Comments that are not so.
   *
   * @param part what they are not
   */
  record Not(CommentQuery part) implements CommentQuery {
    public Not {
      Objects.requireNonNull(part, "part == null");
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** A word and its inflections, in text and title. */
  static CommentQuery word(String text) {
    return new Word(TextScope.TEXT, text, WordForm.STEMMED);
  }

  /** These words beside each other, in order, exactly so. */
  static CommentQuery phrase(String text) {
    return new Phrase(TextScope.TEXT, text, 0);
  }

  /** Comments that cite a page of this site. */
  static CommentQuery citesSite(String site) {
    return new Label(LabelField.SITE, site);
  }

  /** Comments with this topic. */
  static CommentQuery topic(String topic) {
    return new Label(LabelField.TOPIC, topic);
  }

  /** This and that. */
  default CommentQuery and(CommentQuery other) {
    return new All(List.of(this, other));
  }

  /** This or that. */
  default CommentQuery or(CommentQuery other) {
    return new Any(List.of(this, other));
  }

  private static void requireText(TextScope scope, String text) {
    Objects.requireNonNull(scope, "scope == null");
    Objects.requireNonNull(text, "text == null");
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
  }

  private static void requireNotNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be >= 0, got " + value);
    }
  }

  private static void requireParts(List<CommentQuery> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("parts must not be empty");
    }
  }
}
