package org.commentindex.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.CitesUrl;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Label;
import org.commentindex.query.CommentQuery.Near;
import org.commentindex.query.CommentQuery.Not;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Posted;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Votes;
import org.commentindex.query.CommentQuery.With;
import org.commentindex.query.CommentQuery.Word;
import org.commentindex.query.Feature;
import org.commentindex.query.LabelField;
import org.commentindex.query.TextScope;
import org.commentindex.query.WildcardPattern;
import org.commentindex.query.WordForm;
import org.jspecify.annotations.Nullable;

/** Generates random queries of every kind for {@link RandomComments}. Reproducible by seed. */
public final class RandomQuestions {
  private static final List<String> EXPRESSIONS =
      List.of(
          "trams?",
          "(bus|tram)es",
          "c.*",
          "[^a-m]+",
          "\\d+(\\.\\d+)?t?",
          ".*\\W.*",
          "CAFE",
          ".",
          "\\w{4,5}",
          "known|well.*",
          "\\S\\D+",
          "#.*");
  private static final List<String> ODD_PREFIXES =
      List.of("well-kn", "state-of-the", "node.j", "C+", "#", "$1", "Caf", "anna'", "1,0", "日");

  /** Texts with punctuation only. */
  private static final List<String> WORDLESS =
      List.of("—", "…", "!", "://", "“", "→", "-", ":)", ".");

  /** The number of letters to generate with {@link RandomComments#letters}. */
  public static final int LETTERS = 12;

  private final Random random;

  public RandomQuestions(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a simplified tree with a maximum depth. */
  public CommentQuery tree(int depth) {
    return switch (depth <= 0 ? 9 : random.nextInt(9)) {
      case 0, 1, 2 -> new All(parts(depth, All.class));
      case 3 -> new Any(parts(depth, Any.class));
      case 4 -> new Not(other(Not.class, () -> tree(depth - 1)));
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
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> near();
      case 3, 4 -> label();
      case 5 -> cites();
      case 6 -> posted();
      case 7 -> votes();
      case 8 -> new With(one(List.of(Feature.values())));
      case 9, 10 -> new Regex(scope(), one(EXPRESSIONS));
      case 11 -> random.nextInt(3) == 0 ? new CommentQuery.Everything() : words(scope());
      default -> words(scope());
    };
  }

  private CommentQuery near() {
    TextScope scope = scope();
    return new Near(words(scope), words(scope), random.nextInt(random.nextBoolean() ? 4 : 300));
  }

  private TextScope scope() {
    return random.nextInt(3) > 0 ? TextScope.TEXT : one(List.of(TextScope.values()));
  }

  private CommentQuery words(TextScope scope) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new Phrase(scope, phrase(), random.nextInt(3) * random.nextInt(5));
      case 3 -> random.nextBoolean() ? new Prefix(scope, beginning()) : wildcard(scope);
      case 4 -> new Fuzzy(scope, misspelt(), 1 + random.nextInt(2));
      default -> word(scope, word(scope));
    };
  }

  private CommentQuery word(TextScope scope, String word) {
    if (random.nextInt(3) > 0) {
      return new Word(scope, word, WordForm.STEMMED);
    }
    boolean simple = word.chars().allMatch(Character::isLetter);
    boolean asWritten = simple && random.nextBoolean();
    return new Word(scope, word, asWritten ? WordForm.AS_WRITTEN : WordForm.EXACT);
  }

  private String word(TextScope scope) {
    return switch (scope) {
      case AUTHOR -> one(List.of("jane", "zoe", "Well-Known", "doe", "@ferry"));
      case THREAD -> one(List.of("harbour", "4711", "t-4711", "late"));
      default -> random.nextInt(30) == 0 ? one(WORDLESS) : one(Vocabulary.WORDS);
    };
  }

  private String phrase() {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(3); i > -2; i--) {
      words.add(
          switch (random.nextInt(12)) {
            case 0, 1 -> beginning() + "*";
            case 2 -> pattern();
            case 3 -> "*";
            default -> one(Vocabulary.WORDS);
          });
    }
    return random.nextInt(60) == 0 ? one(WORDLESS) : String.join(" ", words);
  }

  private String beginning() {
    if (random.nextInt(3) == 0) {
      return one(ODD_PREFIXES);
    }
    String word = one(Vocabulary.WORDS);
    return word.substring(0, word.offsetByCodePoints(0, 1 + random.nextInt(count(word))));
  }

  private CommentQuery wildcard(TextScope scope) {
    String pattern = WildcardPattern.of(pattern());
    return pattern == null ? words(scope) : new CommentQuery.Wildcard(scope, pattern);
  }

  /** Returns a word in which a character is a question mark or some are a star. */
  private String pattern() {
    String word = one(Vocabulary.WORDS);
    while (word.chars().anyMatch(c -> c >= 0x2E80)) {
      word = one(Vocabulary.WORDS);
    }
    int from = random.nextInt(word.length());
    int to = from + random.nextInt(word.length() - from + 1);
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, from) + "?" + word.substring(from + 1);
      case 1 -> "*" + word.substring(from, Math.max(from + 1, to)) + "*";
      default -> word.substring(0, from) + "*" + word.substring(to);
    };
  }

  private String misspelt() {
    String word = one(Vocabulary.WORDS);
    int at = word.offsetByCodePoints(0, random.nextInt(count(word)));
    int after = word.offsetByCodePoints(at, 1);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + "x" + word.substring(after);
      case 1 -> word.substring(0, at) + "r" + word.substring(at);
      default -> count(word) == 1 ? word : word.substring(0, at) + word.substring(after);
    };
  }

  private static int count(String word) {
    return word.codePointCount(0, word.length());
  }

  private CommentQuery label() {
    LabelField field = one(List.of(LabelField.values()));
    String value =
        switch (field) {
          case TOPIC -> one(List.of("ferries", "Late Trams", "c++", "cross", "filtered", "tram"));
          case SITE ->
              one(
                  List.of(
                      "example.org", "EXAMPLE.com", "news.example.com", "youtube.com", "youtu.be"));
          case SOURCE -> one(List.of("a/thread.txt", "thread.txt", "dump.jsonl", "copies.txt"));
          case LANG -> one(List.of("en", "EN", "de", "en-gb"));
          case ID, PARENT -> "c" + (100 + random.nextInt(300));
          case GROUP -> "letter" + random.nextInt(LETTERS);
        };
    int star = 1 + random.nextInt(value.length());
    return new Label(
        field,
        switch (random.nextInt(field == LabelField.GROUP ? 4 : 8)) {
          case 0 -> start(value) + "*";
          case 4 -> "*" + value.substring(star);
          case 5 -> start(value) + "*" + value.substring(star - 1);
          default -> value;
        });
  }

  private CommentQuery cites() {
    String url = one(Vocabulary.URLS);
    return new CitesUrl(random.nextInt(3) == 0 ? "example.org/a" + start("/bc") + "*" : url);
  }

  private String start(String value) {
    return value.substring(0, 1 + random.nextInt(value.length()));
  }

  private CommentQuery posted() {
    Instant from = random.nextInt(4) == 0 ? null : date();
    Instant until = random.nextInt(4) == 0 ? null : date();
    boolean ordered = from == null || until == null || from.isBefore(until);
    return ordered ? new Posted(from, until) : posted();
  }

  private Instant date() {
    return Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(200), ChronoUnit.DAYS);
  }

  private CommentQuery votes() {
    Long least = bound();
    Long most = bound();
    return least != null && most != null && least > most ? votes() : new Votes(least, most);
  }

  private @Nullable Long bound() {
    return random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(-6, 21));
  }

  private <T> T one(List<T> values) {
    return Vocabulary.one(random, values);
  }
}
