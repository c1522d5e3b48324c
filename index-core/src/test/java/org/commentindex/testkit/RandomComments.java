package org.commentindex.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Generates random records of a small vocabulary: quotes, links, replies, copies. */
public final class RandomComments {
  private final Random random;

  public RandomComments(long seed) {
    this.random = new Random(seed);
  }

  /** Returns random records, some of them copies. The same for the same seed. */
  public List<RawRecord> records(int count) {
    List<RawRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean copies = i > 10 && random.nextInt(10) == 0;
      records.add(copies ? copy(records.get(random.nextInt(i)), i) : record(i));
    }
    return records;
  }

  /** Returns letters of different authors from three templates, each with one word changed. */
  public List<RawRecord> letters(int count) {
    List<String> forms = new ArrayList<>();
    for (int form = 0; form < 3; form++) {
      forms.add(Vocabulary.words(random, 24) + " " + Vocabulary.words(random, 24));
    }
    List<RawRecord> letters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      letters.add(
          RawRecord.builder(one(Vocabulary.SOURCES), 1000L + i)
              .id("letter" + i)
              .author("sender " + i)
              .votes(maybe(() -> random.nextLong(-5, 20)))
              .date(maybe(this::date))
              .body(forms.get(i % 3) + " " + one(Vocabulary.WORDS) + " yours sender" + i)
              .build());
    }
    return letters;
  }

  private RawRecord record(int number) {
    String source = one(Vocabulary.SOURCES);
    RawRecord.Builder builder = RawRecord.builder(source, number + 1L).body(body());
    builder.id(random.nextInt(5) == 0 ? null : "c" + (100 + number));
    builder.parent(maybe(() -> "c" + (100 + random.nextInt(number + 1))));
    builder.author(maybe(() -> one(Vocabulary.AUTHORS)));
    builder.title(random.nextInt(4) == 0 ? one(Vocabulary.TITLES) : null);
    builder.thread(maybe(() -> one(Vocabulary.THREADS)));
    builder.lang(maybe(() -> one(Vocabulary.LANGS)));
    builder.votes(maybe(() -> random.nextLong(-5, 20)));
    builder.date(maybe(this::date));
    if (random.nextInt(4) == 0) {
      builder.tag(one(Vocabulary.TAGS));
    }
    if (random.nextInt(8) == 0) {
      builder.link(one(Vocabulary.URLS));
    }
    return builder.build();
  }

  private static RawRecord copy(RawRecord of, int number) {
    return RawRecord.builder("copies.txt", number + 1L).body(of.body()).author(of.author()).build();
  }

  private String body() {
    List<String> lines = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      if (random.nextInt(3) == 0) {
        lines.add("Anna Late wrote:");
      }
      lines.add("> " + Vocabulary.words(random, 6));
    }
    lines.add(Vocabulary.words(random, 14));
    if (random.nextInt(6) == 0) {
      lines.add("");
      lines.add("“" + Vocabulary.words(random, 6) + "”");
    }
    if (random.nextInt(4) == 0) {
      lines.add("see " + one(Vocabulary.URLS));
    }
    return String.join("\n", lines);
  }

  private Instant date() {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextLong(200L * 86_400));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> T one(List<T> values) {
    return Vocabulary.one(random, values);
  }
}
