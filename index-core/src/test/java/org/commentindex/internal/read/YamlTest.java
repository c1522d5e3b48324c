package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

/** Reads YAML: what a service exports in it, and nothing else. */
class YamlTest {
  private static final String POST =
      """
      title: Glaze crawls off the rim
      name: t3_1b7abc
      selftext: 'Third firing this month.

        What am I doing wrong?'
      score: 41
      permalink: /r/pottery/comments/1b7abc/glaze/
      id: 1b7abc
      author: ashfern
      num_comments: 2
      over_18: false
      created_utc: 1709625600.0
      comments:
      - author: wrenpots
        id: kt1aaa
        score: 12
        subreddit: pottery
        submission: 1b7abc
        stickied: false
        body: Fire it slower.
        is_submitter: false
        created_utc: 1709629200.0
        parent_id: t3_1b7abc
        replies:
        - author: DELETED
          id: kt1aab
          score: 3
          subreddit: pottery
          submission: 1b7abc
          stickied: false
          body: "It\\u2019s the dust."
          is_submitter: false
          created_utc: 1709632800.0
          parent_id: t1_kt1aaa
          replies: []
      """;

  @Test
  void aPostOfRedditIsReadWithItsComments() throws IOException {
    Collected found = Collected.of(POST);
    assertThat(found.records)
        .extracting(RawRecord::id)
        .containsExactlyInAnyOrder("t3_1b7abc", "t1_kt1aaa", "t1_kt1aab");
    assertThat(found.records)
        .extracting(RawRecord::author)
        .containsExactlyInAnyOrder("ashfern", "wrenpots", null);
    assertThat(found.records)
        .extracting(RawRecord::date)
        .contains(Instant.ofEpochSecond(1709629200), Instant.ofEpochSecond(1709632800));
    assertThat(String.join("\n", found.bodies()))
        .contains("It’s the dust.", "Fire it slower.", "What am I doing wrong?");
  }

  @Test
  void linesWithColonsAreText() throws IOException {
    Collected found =
        Collected.of("Ann: I fired it slower.\n- list: of things\n- more: of them\n\nBob: Yes.\n");
    assertThat(String.join("\n", found.bodies())).contains("Ann: I fired it slower.", "Bob: Yes.");
  }

  @Test
  void aListOfRecordsIsRead() throws IOException {
    Collected found =
        Collected.of(
            """
            # comments of the meeting
            comments:
              - author: Ann Fern
                text: >-
                  It was fired
                  for nine hours.
              - author: Bo
                text: |
                  Wait until tomorrow.
            """);
    assertThat(found.records).extracting(RawRecord::author).containsExactly("Ann Fern", "Bo");
    assertThat(found.records.getFirst().body()).isEqualTo("It was fired for nine hours.");
  }

  @Test
  void aFileWithOneCommentIsRead() throws IOException {
    Collected found =
        Collected.of("name: Ann Fern\ndate: 1709665331\nmessage: Nothing cracked at all.\n");
    assertThat(found.records).extracting(RawRecord::author).containsExactly("Ann Fern");
    assertThat(found.records.getFirst().date()).isEqualTo(Instant.ofEpochSecond(1709665331));
  }

  @Test
  void noWordOfLinesWithColonsIsLost() throws IOException {
    for (String text :
        new String[] {
          "Name: Ann\nDate: 2024-03-05\nText: It cracked.\n\nName: Bo\nDate: 2024-03-06\nText: No.\n",
          "Ann: it cracked\nBo: it did not\nAnn: it did\n",
          "Subject: kilns\n\n- author: nobody knows\n- text: none\nThe rest is prose.\n"
        }) {
      String all =
          Collected.of(text).records.stream()
              .map(record -> record.author() + " " + record.body())
              .collect(Collectors.joining(" "));
      for (String word : new String[] {"Ann", "Bo", "nobody", "prose", "did"}) {
        assertThat(text.contains(word) && !all.contains(word)).as(word + " in " + all).isFalse();
      }
    }
  }
}
