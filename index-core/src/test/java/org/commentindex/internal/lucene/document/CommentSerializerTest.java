package org.commentindex.internal.lucene.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentSerializerTest {
  private final Random random = new Random(6);

  @Test
  void deserializesWhatItSerialized() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      Comment comment = comment();
      assertThat(CommentSerializer.deserialize(CommentSerializer.serialize(comment)))
          .isEqualTo(comment);
    }
  }

  private Comment comment() {
    Occurrence kept = Occurrence.original(record());
    String id = kept.record().id();
    List<Occurrence> all =
        random.nextBoolean()
            ? List.of(kept)
            : List.of(kept, new Occurrence(record(), CopyKind.NEAR, random.nextDouble(), 0.5));
    return Comment.of(id == null || random.nextBoolean() ? "own" + random.nextInt() : id, all)
        .withTopics(random.nextBoolean() ? List.of() : List.of("a topic", "ümlaut"));
  }

  private SourceRecord record() {
    return SourceRecord.builder(
            "file.txt", random.nextLong(1L << 40), CommentSerializer.keyOf(random.nextLong()))
        .lines(random.nextBoolean() ? null : new LineRange(3, 3 + random.nextInt(9)))
        .id(some("id"))
        .parent(some("parent"))
        .thread(some("thread"))
        .title(some("title"))
        .author(some("Zoë 😀"))
        .date(random.nextBoolean() ? null : date())
        .votes(random.nextBoolean() ? null : Long.valueOf(random.nextLong()))
        .url(some("https://example.org/1"))
        .lang(some("en"))
        .tags(random.nextBoolean() ? List.of() : List.of("tag"))
        .cites(
            random.nextBoolean()
                ? List.of()
                : List.of(new CitedUrl("https://example.org/a", "example.org/a", "example.org")))
        .text(random.nextBoolean() ? "" : "Words, 言葉.\n> quoted")
        .build();
  }

  private Instant date() {
    long seconds = random.nextLong(-(1L << 34), 1L << 34);
    return Instant.ofEpochSecond(seconds, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
  }

  private @Nullable String some(String value) {
    return random.nextBoolean() ? null : value + random.nextInt(100);
  }
}
