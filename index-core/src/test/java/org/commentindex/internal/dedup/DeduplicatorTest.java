package org.commentindex.internal.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeduplicatorTest {
  private static final String TEXT =
      "Buses should run at night too, since people who clean offices go home when others sleep";
  private final InMemoryIndex index = new InMemoryIndex();

  @Test
  void aFullerRecordBecomesCanonical() {
    SourceRecord cut = Records.of("a.txt", 1, TEXT.substring(0, 60) + "…");
    SourceRecord whole = Records.of("b.txt", 1, TEXT);
    index.run(List.of(cut));

    DeduplicationCounts counts = index.run(List.of(whole));

    assertThat(counts).isEqualTo(new DeduplicationCounts(0, 1, 0, 0, 0, 0));
    assertThat(only().canonicalRecord()).isEqualTo(whole);
    assertThat(only().id()).isEqualTo(Deduplicator.single(whole).id());
  }

  @Test
  void copiesOfAChangedRecordAreClusteredAgain() {
    SourceRecord head = Records.of("a.txt", 1, TEXT);
    SourceRecord cut = Records.of("a.txt", 2, TEXT.substring(0, 60) + "…");
    index.run(List.of(head, cut));

    SourceRecord changed = withText(head, "Nothing of what stood here was meant to be read");
    DeduplicationCounts counts = index.run(List.of(changed));

    assertThat(counts).isEqualTo(new DeduplicationCounts(0, 1, 0, 0, 0, 0));
    assertThat(index.comments().map(Comment::canonicalRecord))
        .containsExactlyInAnyOrder(changed, cut);
  }

  @Test
  void readingARecordAgainChangesNothing() {
    SourceRecord record = Records.of("a.txt", 1, TEXT);
    index.run(List.of(record));
    List<Comment> before = index.comments().toList();

    assertThat(index.run(List.of(record))).isEqualTo(new DeduplicationCounts(0, 0, 1, 0, 0, 0));
    assertThat(index.comments()).isEqualTo(before);
  }

  @Test
  void oneExportShowsNamesWhereAnotherShowsAccounts() {
    Instant time = Instant.parse("2026-03-01T10:11:12Z");
    SourceRecord named = Records.of("a", 1, "slack:k/1.2", "Ada", null, time, "yes & flat");
    SourceRecord account = Records.of("b", 1, "slack:k/1.2", "U1", null, time, "yes & flat");
    index.run(List.of(named, account));
    assertThat(index.comments()).hasSize(1);
  }

  @Test
  void twoServersOfOneServiceCountAlike() {
    Instant time = Instant.parse("2026-03-01T10:11:12Z");
    Instant later = Instant.parse("2026-03-21T10:11:12Z");
    SourceRecord here = Records.of("a", 1, "gitlab:note:1", "root", null, time, TEXT);
    SourceRecord there =
        Records.of("b", 1, "gitlab:note:1", "root", null, later, "The kiln is cold on Mondays");
    SourceRecord other =
        Records.of("c", 1, "gitlab:note:1", "ben", null, time, "Nobody has seen the mice here");
    index.run(List.of(here, there, other));
    assertThat(index.comments()).hasSize(3);
  }

  @Test
  void theLatestRecordOfAnIdIsCanonical() {
    Instant day = Instant.parse("2026-03-01T00:00:00Z");
    SourceRecord first = Records.of("a", 1, "7", "Ada", null, day, TEXT + " and much more here");
    SourceRecord edited = Records.of("b", 1, "7", "Ada", null, day.plusSeconds(60), TEXT);
    index.run(List.of(edited, first));

    assertThat(only().id()).isEqualTo("7");
    assertThat(only().text()).isEqualTo(TEXT);
    assertThat(only().copies()).isEqualTo(2);
  }

  @Test
  void aRepeatedReplyIsNotACopyOfThePost() {
    SourceRecord post = Records.of("a", 1, "7", "Ada", "t1", null, TEXT);
    SourceRecord answer = withParent(Records.of("a", 2, "8", "Ada", "t1", null, TEXT), "7");
    SourceRecord again = withParent(Records.of("a", 3, "9", "Ada", "t1", null, TEXT), "7");
    SourceRecord below = withParent(Records.of("a", 4, "10", "Ada", "t1", null, TEXT), "9");
    index.run(List.of(post, answer, again, below));

    assertThat(index.comments().map(Comment::copies)).containsExactlyInAnyOrder(1, 2, 1);
    assertThat(index.comments().map(Comment::id)).contains("7", "10");
  }

  @Test
  void oneIdWithTwoAuthorsIsTwoComments() {
    SourceRecord ada = Records.of("a", 1, "7", "Ada", null, null, TEXT);
    SourceRecord ben = Records.of("b", 1, "7", "Ben", null, null, TEXT + " too");
    index.run(List.of(ada, ben));

    assertThat(index.comments()).hasSize(2);
    assertThat(index.comments().map(Comment::id)).doesNotHaveDuplicates().contains("7");
  }

  @Test
  @Timeout(300)
  void frequentTextsAndFingerprintsAreNotQuadratic() {
    int many = 20_000;
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      records.add(Records.of("bot", i, "id" + i, "bot", "t" + i % 9, null, "The build is green"));
      records.add(Records.of("page", i, "The same long line again and again and again"));
      records.add(
          Records.of("mail", i, "Answer " + i + " of ours\n-- \nAda, House of Words, Town"));
    }
    index.run(records);

    assertThat(index.comments()).hasSize(9 + 1 + many);
    assertThat(index.loads()).isLessThan(6L * records.size());
  }

  private Comment only() {
    Stream<Comment> comments = index.comments();
    return assertThat(comments.toList()).hasSize(1).actual().getFirst();
  }

  private static SourceRecord withParent(SourceRecord record, String parent) {
    return SourceRecord.builder(record.source(), record.number(), record.key())
        .id(record.id())
        .parent(parent)
        .thread(record.thread())
        .author(record.author())
        .text(record.text())
        .build();
  }

  private static SourceRecord withText(SourceRecord record, String text) {
    return SourceRecord.builder(record.source(), record.number(), record.key()).text(text).build();
  }
}
