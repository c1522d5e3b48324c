package org.commentindex.testkit;

import java.util.List;
import java.util.Random;

/** The words of random comments and random queries, few enough that queries have hits. */
final class Vocabulary {
  /** Words as typed in a text. */
  static final List<String> WORDS =
      List.of(
          "tram",
          "trams",
          "Tram",
          "ferry",
          "ferries",
          "bus",
          "buses",
          "late",
          "later",
          "classified",
          "classifier",
          "the",
          "a",
          "of",
          "well-known",
          "wellknown",
          "well",
          "known",
          "state-of-the-art",
          "node.js",
          "node",
          "js",
          "snake_case",
          "C++",
          "C#",
          ".NET",
          "$100",
          "18.5T",
          "1,000",
          "#tram",
          "@ferry",
          "u/jane",
          "don't",
          "don’t",
          "Anna's",
          "anna",
          "café",
          "cafe",
          "U.S.A.",
          "USA",
          "e-mail",
          "email",
          "\ud83d\ude00",
          "\ud83d\udc4d\ud83c\udffd",
          "\ud83d\udc4d",
          ":)",
          "日本語",
          "本",
          "naïve",
          "rules",
          "rule",
          // The stem of each is a word with a different stem.
          "Häuser",
          "Haeuser",
          "Haus",
          "chevaux",
          "please",
          "pleas",
          "plea");

  /** URLs in several spellings; some are equal in canonical form. */
  static final List<String> URLS =
      List.of(
          "https://www.example.org/a/b?utm_source=x",
          "http://example.org/a/b",
          "example.org/a/c",
          "news.example.com/tram",
          "https://news.example.com/tram#top",
          "https://youtu.be/abc123",
          "https://www.youtube.com/watch?v=abc123");

  static final List<String> AUTHORS =
      List.of("Zoë Quist", "Jane Doe", "jane", "Well-Known Ferry", "@ferry");
  static final List<String> TITLES =
      List.of("Late trams", "The well-known ferry", "Buses of Anna's town", "rules");
  static final List<String> THREADS = List.of("harbour talk", "t-4711", "4711", "late buses");
  static final List<String> TAGS = List.of("ferries", "late trams", "c++");
  static final List<String> SOURCES = List.of("a/thread.txt", "b/thread.txt", "dump.jsonl");
  static final List<String> LANGS = List.of("en", "de", "EN", "en-GB", "fr-CA");

  private Vocabulary() {}

  static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  static String words(Random random, int most) {
    StringBuilder words = new StringBuilder(one(random, WORDS));
    for (int i = random.nextInt(most); i > 0; i--) {
      words.append(random.nextInt(8) == 0 ? ", " : " ").append(one(random, WORDS));
    }
    return words.toString();
  }
}
