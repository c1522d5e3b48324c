package org.commentindex.soak;

import java.util.Random;
import java.util.function.Predicate;

/**
 * A query and the comments that match it.
 *
 * @param query a text in the query language
 * @param matches returns true for a comment that matches
 */
record SoakQuestion(String query, Predicate<SoakRow> matches) {
  /** The words of comments. Digits keep stemming and spelling from making them equal. */
  private static final int VOCABULARY = 120;

  private static final int AUTHORS = 8;

  static String word(Random random) {
    // The sum of two: some words are frequent, others rare.
    return "zq" + (random.nextInt(VOCABULARY / 2) + random.nextInt(VOCABULARY / 2)) + "x";
  }

  static String author(Random random) {
    return "author" + random.nextInt(AUTHORS);
  }

  static SoakQuestion random(Random random) {
    String a = word(random);
    String b = word(random);
    String who = author(random);
    return switch (random.nextInt(7)) {
      case 0 -> new SoakQuestion(a, row -> row.has(a));
      case 1 -> new SoakQuestion(a + " " + b, row -> row.has(a) && row.has(b));
      case 2 -> new SoakQuestion(a + " OR " + b, row -> row.has(a) || row.has(b));
      case 3 -> new SoakQuestion(a + " -" + b, row -> row.has(a) && !row.has(b));
      case 4 -> new SoakQuestion('"' + a + " " + b + '"', row -> row.hasPhrase(a, b));
      case 5 ->
          new SoakQuestion("author:" + who + " " + a, row -> row.author.equals(who) && row.has(a));
      default -> {
        String prefix = a.substring(0, 3);
        yield new SoakQuestion(
            prefix + "* " + b,
            row -> row.has(b) && row.words.stream().anyMatch(word -> word.startsWith(prefix)));
      }
    };
  }
}
