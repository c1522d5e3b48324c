package org.commentindex.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
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
import org.jspecify.annotations.Nullable;

/** Generates random query texts from syntax elements, and random simplified trees. */
final class RandomQueries {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "hayek",
          "AND",
          "OR",
          "NOT",
          "NEAR",
          "NEAR/5",
          "NEAR/",
          "(",
          ")",
          "\"",
          "\u201c",
          "\u201d",
          "«",
          " ",
          " ",
          " ",
          "\\",
          "|",
          "||",
          "&&",
          "*",
          "~",
          "~1",
          "~5",
          "=",
          "-",
          "+",
          "/",
          "[",
          "]",
          "{",
          "}",
          "2",
          ",",
          "^",
          "$",
          ".",
          "..",
          ":",
          "title:",
          "author:",
          "votes:",
          "date:",
          "after:",
          "has:",
          "is:",
          "url:",
          "topic:",
          "foo:",
          "x:",
          "copies",
          "2026",
          "2026-04",
          "7d",
          "today",
          ">",
          "<",
          ">=",
          "\ud83d\ude00",
          "\ud800",
          "\udc00",
          "日本",
          "\u0000",
          "\n",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "#",
          "@",
          "'",
          "’",
          "!",
          "?",
          "%",
          ";",
          ":)",
          "https://",
          "x.org",
          "www.",
          "é",
          "\u0301",
          "1",
          "9999999",
          "T10:00Z",
          "…");

  private static final List<String> EXPRESSIONS =
      List.of("colou?r", "[a-f]+/x", "(a|b){2,3}", "\\d+\\.\\d", "[^/]*", "a\\\"b");

  private final Random random;

  RandomQueries(long seed) {
    this.random = new Random(seed);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  CommentQuery tree(int depth) {
    return switch (depth <= 0 ? 3 : random.nextInt(6)) {
      case 0 -> new All(parts(depth, All.class));
      case 1 -> new Any(parts(depth, Any.class));
      case 2 -> new Not(other(Not.class, () -> tree(depth - 1)));
      default -> leaf();
    };
  }

  private List<CommentQuery> parts(int depth, Class<?> notThis) {
    List<CommentQuery> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i > -2; i--) {
      parts.add(other(notThis, () -> tree(depth - 1)));
    }
    return parts;
  }

  private static CommentQuery other(Class<?> notThis, Supplier<CommentQuery> source) {
    CommentQuery query = source.get();
    while (notThis.isInstance(query)) {
      query = source.get();
    }
    return query;
  }

  private CommentQuery leaf() {
    return switch (random.nextInt(10)) {
      case 0 -> new Everything();
      case 1 -> near();
      case 2 -> new Label(one(LabelField.values()), someText());
      case 3 -> new CitesUrl(someText());
      case 4 -> posted();
      case 5 -> votes();
      case 6 -> new With(one(Feature.values()));
      case 7 -> new Regex(one(TextScope.values()), EXPRESSIONS.get(random.nextInt(6)));
      default -> words(one(TextScope.values()));
    };
  }

  private CommentQuery near() {
    TextScope scope = one(TextScope.values());
    return new Near(words(scope), words(scope), random.nextInt(QueryLimits.DISTANCE + 1));
  }

  private CommentQuery words(TextScope scope) {
    return switch (random.nextInt(4)) {
      case 0 -> new Phrase(scope, someText(), random.nextInt(3) * 5);
      case 1 -> random.nextBoolean() ? new Prefix(scope, prefix()) : wildcard(scope);
      case 2 -> new Fuzzy(scope, someText(), 1 + random.nextInt(2));
      default ->
          new Word(scope, someText(), random.nextBoolean() ? WordForm.EXACT : WordForm.STEMMED);
    };
  }

  private CommentQuery wildcard(TextScope scope) {
    String pattern = null;
    while (pattern == null || WildcardPattern.prefixOf(pattern) != null || pattern.length() > 100) {
      pattern = WildcardPattern.of(text().strip() + '*' + text().strip() + '?' + text().strip());
    }
    return new Wildcard(scope, pattern);
  }

  private String prefix() {
    String prefix = someText();
    return prefix.length() > 80 ? prefix.substring(0, 1) + 'a' : prefix;
  }

  private String someText() {
    String text = text();
    while (text.isBlank()) {
      text = text();
    }
    return text;
  }

  private CommentQuery posted() {
    Instant from = random.nextInt(4) == 0 ? null : instant();
    Instant until = random.nextInt(4) == 0 ? null : instant();
    boolean ordered = from == null || until == null || from.isBefore(until);
    return ordered ? new Posted(from, until) : posted();
  }

  private Instant instant() {
    return switch (random.nextInt(5)) {
      case 0 -> Instant.parse("20%02d-01-01T00:00:00Z".formatted(random.nextInt(100)));
      case 1 -> Instant.parse("2026-%02d-01T00:00:00Z".formatted(1 + random.nextInt(12)));
      case 2 -> Instant.ofEpochSecond(86_400L * random.nextInt(40_000));
      case 3 -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      default ->
          Instant.ofEpochSecond(random.nextLong(-100_000_000_000_000L, 100_000_000_000_000L));
    };
  }

  private CommentQuery votes() {
    Long least = bound();
    Long most = bound();
    return least != null && most != null && least > most ? votes() : new Votes(least, most);
  }

  private @Nullable Long bound() {
    return random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(-20, 1_000));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
