package org.commentindex.internal.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commentindex.model.LineRange;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Random records from a few texts, with copies of all kinds. */
final class RandomRecords {
  private static final String SIGNATURE = "\n-- \nAda Example, House of Words, 12 Long Road, Town";

  private RandomRecords() {}

  static List<SourceRecord> of(Random random, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      texts.add(words(random, i < 2 ? 2 : 3 + random.nextInt(60)));
    }
    List<SourceRecord> records = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String text = texts.get(random.nextInt(texts.size()));
      if (random.nextInt(3) == 0) {
        text = change(text, random);
        texts.set(random.nextInt(texts.size()), text);
      }
      String id = random.nextInt(3) == 0 ? "id" + random.nextInt(12) : null;
      String author = pick(random, "Ada", "Ben", "ada ");
      String thread = pick(random, "one", "two");
      Instant date = random.nextInt(2) == 0 ? null : Instant.ofEpochSecond(random.nextInt(5));
      String source = random.nextBoolean() ? "a.txt" : "b.txt";
      SourceRecord record = Records.of(source, number, id, author, thread, date, text);
      records.add(
          record.toBuilder()
              .fields(pick(random, "", "f1", "f2"))
              .lines(random.nextBoolean() ? null : new LineRange(number, number))
              .build());
    }
    return records;
  }

  private static @Nullable String pick(Random random, String... values) {
    return random.nextBoolean() ? null : values[random.nextInt(values.length)];
  }

  private static String change(String text, Random random) {
    String[] words = text.split(" ");
    int at = random.nextInt(words.length);
    switch (random.nextInt(6)) {
      case 0 -> words[at] = "changed" + random.nextInt(3);
      case 1 -> {
        return String.join(" ", List.of(words).subList(0, at + 1)) + "…";
      }
      case 2 -> {
        return String.join(" ", List.of(words).subList(at, words.length));
      }
      case 3 -> {
        return text + " " + words(random, 4);
      }
      case 4 -> {
        return "> " + words(random, 5) + "\n" + text;
      }
      default -> {
        return text + SIGNATURE;
      }
    }
    return String.join(" ", words);
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append("word").append(random.nextInt(400));
    }
    return words.toString();
  }
}
