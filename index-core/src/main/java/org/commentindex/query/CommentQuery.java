package org.commentindex.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query: a condition that comments match or not. A sealed type, so that backends handle every
 * kind.
 *
 * <p>A condition on words whose text has no letter, digit or emoji matches comments that contain
 * exactly this text.
 *
 * <p>Immutable. {@code toString()} returns the canonical form in the query language, which parses
 * to an equal query. The constructors throw an {@link IllegalArgumentException} if a text is blank,
 * a distance is negative, a number of edits is not 1 or 2, or a list of parts is empty.
 */
public sealed interface CommentQuery
    permits CommentQuery.Everything,
        CommentQuery.Word,
        CommentQuery.Phrase,
        CommentQuery.Near,
        CommentQuery.Prefix,
        CommentQuery.Wildcard,
        CommentQuery.Fuzzy,
        CommentQuery.Regex,
        CommentQuery.Label,
        CommentQuery.CitesUrl,
        CommentQuery.Posted,
        CommentQuery.Added,
        CommentQuery.Votes,
        CommentQuery.With,
        CommentQuery.All,
        CommentQuery.Any,
        CommentQuery.Not,
        CustomQuery {

  /** Matches every comment. */
  record Everything() implements CommentQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments with a word.
   *
   * @param scope the part of the comment to search
   * @param text the word as typed; the backend analyzes it
   * @param form the forms of the word that match
   */
  record Word(TextScope scope, String text, WordForm form) implements CommentQuery {
    public Word {
      QueryRequirements.requireText(scope, text);
      Objects.requireNonNull(form, "form == null");
    }

    /** {@return true if only the word as written matches} */
    public boolean isExact() {
      return form != WordForm.STEMMED;
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments with a phrase of exact terms.
   *
   * @param scope the part of the comment to search
   * @param text the words as typed; {@code *} and {@code ?} before or inside a word are wildcards,
   *     {@code *} at its end too, and {@code *} alone is any one word
   * @param slop the maximum number of other words between them; 0 for an exact phrase. Above 0 the
   *     words may be in any order
   */
  record Phrase(TextScope scope, String text, int slop) implements CommentQuery {
    public Phrase {
      QueryRequirements.requireText(scope, text);
      QueryRequirements.requireNotNegative("slop", slop);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments with two words or phrases close to each other, in any order.
   *
   * @param left a {@link Word}, {@link Phrase}, {@link Prefix}, {@link Wildcard}, {@link Fuzzy} or
   *     {@link Regex}
   * @param right one of the same kinds, with the same scope
   * @param distance the maximum number of other words between them
   */
  record Near(CommentQuery left, CommentQuery right, int distance) implements CommentQuery {
    public Near {
      Objects.requireNonNull(left, "left == null");
      Objects.requireNonNull(right, "right == null");
      QueryRequirements.requireNotNegative("distance", distance);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments with a word that has a prefix.
   *
   * @param scope the part of the comment to search
   * @param text the prefix, without the asterisk
   */
  record Prefix(TextScope scope, String text) implements CommentQuery {
    public Prefix {
      QueryRequirements.requireText(scope, text);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments with a word that matches a pattern with wildcards.
   *
   * @param scope the part of the comment to search
   * @param pattern the pattern: {@code ?} is one character, {@code *} any number of characters, and
   *     a backslash makes the following {@code ?}, {@code *} or backslash an ordinary character
   */
  record Wildcard(TextScope scope, String pattern) implements CommentQuery {
    public Wildcard {
      QueryRequirements.requireText(scope, pattern);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments with a word within an edit distance.
   *
   * @param scope the part of the comment to search
   * @param text the word, without the tilde
   * @param edits the maximum number of edits, 1 or 2
   */
  record Fuzzy(TextScope scope, String text, int edits) implements CommentQuery {
    public Fuzzy {
      QueryRequirements.requireText(scope, text);
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
   * Matches comments with a word that matches a regular expression as a whole, ignoring case.
   *
   * @param scope the part of the comment to search
   * @param expression the expression, without slashes
   */
  record Regex(TextScope scope, String expression) implements CommentQuery {
    public Regex {
      QueryRequirements.requireText(scope, expression);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments with a label.
   *
   * @param field the field of the label
   * @param value the whole label; a prefix if it ends in {@code *}. It is {@linkplain
   *     LabelField#normalized normalized}. A language also matches the tags that begin with it:
   *     {@code de} matches {@code de-AT}
   */
  record Label(LabelField field, String value) implements CommentQuery {
    public Label {
      Objects.requireNonNull(field, "field == null");
      Objects.requireNonNull(value, "value == null");
      value = field.normalized(value);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments that cite a URL.
   *
   * @param url the URL in any of its written forms; a prefix if it ends in {@code *}
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
   * Matches comments posted within a time span.
   *
   * @param from the start, inclusive, or null for no start
   * @param until the end, exclusive, or null for no end
   */
  record Posted(@Nullable Instant from, @Nullable Instant until) implements CommentQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments that were first added by a run within a time span, or by the last run.
   *
   * @param from the start, inclusive, or null for no start
   * @param until the end, exclusive, or null for no end
   * @param byLastRun true for the comments of the last run; the span has no ends then
   */
  record Added(@Nullable Instant from, @Nullable Instant until, boolean byLastRun)
      implements CommentQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments by their number of votes.
   *
   * @param min the minimum, inclusive, or null for none
   * @param max the maximum, inclusive, or null for none
   */
  record Votes(@Nullable Long min, @Nullable Long max) implements CommentQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments with a feature.
   *
   * @param feature the feature
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
   * Matches comments that match all parts.
   *
   * @param parts the parts, at least one
   */
  record All(List<CommentQuery> parts) implements CommentQuery {
    public All {
      parts = List.copyOf(parts);
      QueryRequirements.requireParts(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments that match at least one part.
   *
   * @param parts the parts, at least one
   */
  record Any(List<CommentQuery> parts) implements CommentQuery {
    public Any {
      parts = List.copyOf(parts);
      QueryRequirements.requireParts(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments that do not match a condition.
   *
   * @param part the condition
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

  /**
   * {@return a query for a word and its inflections, in the text and the title}
   *
   * @param text the word as typed
   */
  static CommentQuery word(String text) {
    return new Word(TextScope.TEXT, text, WordForm.STEMMED);
  }

  /**
   * {@return a query for an exact phrase, in text and title}
   *
   * @param text the words of the phrase
   */
  static CommentQuery phrase(String text) {
    return new Phrase(TextScope.TEXT, text, 0);
  }

  /**
   * {@return a query for comments that cite a page of a site}
   *
   * @param site the site, such as {@code example.org}
   */
  static CommentQuery citesSite(String site) {
    return new Label(LabelField.SITE, site);
  }

  /**
   * {@return a query for comments with a topic}
   *
   * @param topic the label of the topic
   */
  static CommentQuery topic(String topic) {
    return new Label(LabelField.TOPIC, topic);
  }

  /**
   * {@return true if a text has only signs such as {@code ???}: no letter, digit, emoji or other
   * character that a word can have}
   *
   * @param text any text
   */
  static boolean isSymbols(String text) {
    return !text.isBlank() && !QuerySyntax.hasWord(text);
  }

  /**
   * {@return a query that needs both conditions}
   *
   * @param other the other condition
   */
  default CommentQuery and(CommentQuery other) {
    return new All(List.of(this, other));
  }

  /**
   * {@return a query that needs one of the conditions}
   *
   * @param other the other condition
   */
  default CommentQuery or(CommentQuery other) {
    return new Any(List.of(this, other));
  }
}
