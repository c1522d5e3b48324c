package org.commentindex.benchmark.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generates reproducible English-like text from a seed. Not thread-safe. */
final class GeneratedText {
  private static final List<String> COMMON =
      List.of(
          "the", "a", "of", "and", "to", "in", "is", "that", "it", "for", "on", "with", "as", "was",
          "not", "but", "be", "this", "they", "have", "from", "or", "which", "by", "we", "would");
  private static final List<String> PREFIXES =
      List.of("re", "in", "con", "un", "de", "pro", "ex", "sub", "inter", "over");
  private static final List<String> ROOTS =
      List.of("spect", "port", "form", "struct", "tract", "pos", "vers", "duc", "mit", "scrib");
  private static final List<String> SUFFIXES =
      List.of("", "s", "ed", "ing", "or", "ors", "ion", "ions", "able", "ly");
  private static final List<String> NAMES =
      List.of("Ada Holm", "Bo Lindqvist", "Carla Ruiz", "Dev Patel", "Ena Sato", "Finn O'Hara");

  private final SplittableRandom random;

  GeneratedText(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns 1 to 3 paragraphs of 1 to 4 sentences; about one sentence in 12 has a link. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      paragraphs.add(
          IntStream.range(0, random.nextInt(1, 5))
              .mapToObj(sentence -> sentence())
              .collect(Collectors.joining(" ")));
    }
    return paragraphs;
  }

  private String sentence() {
    String words =
        IntStream.range(0, random.nextInt(5, 22))
            .mapToObj(position -> word())
            .collect(Collectors.joining(" "));
    String link =
        random.nextInt(12) == 0 ? ", see https://www.example.org/" + word() + "?id=7" : "";
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + link + ".";
  }

  private String word() {
    // Half of all words are function words.
    return random.nextInt(2) == 0 ? any(COMMON) : any(PREFIXES) + any(ROOTS) + any(SUFFIXES);
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * Returns a forum page as copied from a browser: author, timestamp, paragraphs and action row.
   */
  String page(int comments) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < comments; i++) {
      page.append(any(NAMES)).append('\n');
      page.append(random.nextInt(2, 23)).append(" hours ago\n\n");
      page.append(String.join("\n\n", paragraphs())).append("\n\nReply\nShare\n\n");
    }
    return page.toString();
  }
}
