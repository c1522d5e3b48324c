package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppTest {

  @Test
  void messagesOfAPhone() throws IOException {
    Collected found =
        Collected.of(
            """
            24/05/2021, 10:49 - Messages and calls are end-to-end encrypted.
            24/05/2021, 10:50 - Alice Moor: Are we still on?
            24/05/2021, 10:52 - Bob: Yes: at eight

            bring the tent
            24/05/2021, 10:53 - Alice Moor: <Media omitted>
            24/05/2021, 10:53 - Alice Moor: This message was deleted
            24/05/2021, 10:54 - Bob changed the subject from “Hikers: 1” to “Hikers: 2”
            24/05/2021, 10:55 - +49 151 0000: Me too <This message was edited>
            """);
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::number, RawRecord::author, RawRecord::body, RawRecord::lines)
        .containsExactly(
            tuple(1L, "Alice Moor", "Are we still on?", new LineRange(2, 2)),
            tuple(2L, "Bob", "Yes: at eight\n\nbring the tent", new LineRange(3, 5)),
            tuple(3L, null, "Me too", new LineRange(9, 9)));
    assertThat(found.records.getFirst().date()).isEqualTo("2021-05-24T10:50:00Z");
    assertThat(found.remarks)
        .containsExactly(
            "in: system notices, skipped: 2",
            "in: pictures and files, skipped: 1",
            "in: deleted messages, skipped: 1");
  }

  @Test
  void messagesOfAnIPhone() throws IOException {
    Collected found =
        Collected.of(
            """
            \u200e[1/31/21, 9:05:11\u202fPM] Hikers: \u200eMessages are end-to-end encrypted.
            [1/31/21, 9:05:12\u202fPM] ~\u202fCleo: Who has the map?
            \u200e[2/1/21, 12:00:13\u202fAM] Bob: \u200eimage omitted
            [2/1/21, 12:00:14\u202fAM] Bob: Here.
            """);
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::body, RawRecord::date)
        .containsExactly(
            tuple("Cleo", "Who has the map?", Instant.parse("2021-01-31T21:05:12Z")),
            tuple("Bob", "Here.", Instant.parse("2021-02-01T00:00:14Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5/6/2021, 10:00 - A: x | 13/6/2021, 10:00 - A: y | 2021-06-05 | no",
        "5/6/2021, 10:00 - A: x | 5/13/2021, 10:00 - A: y | 2021-05-06 | no",
        "2/3/2021, 10:00 - A: x | 3/3/2021, 10:00 - A: y  | 2021-03-02 | yes",
        "1/2/2021, 10:00 - A: x | 12/1/2021, 10:00 - A: y | 2021-01-02 | no",
        "1/2/21, 10:00 - A: x   | 1/2/21, 10:01 - A: y    | 2021-01-02 | yes",
        "01/02/2021, 10:00 - A: x | 01/02/2021, 10:01 - A: y | 2021-02-01 | yes",
        "01.02.21, 10:00 - A: x | 01.02.21, 10:01 - A: y  | 2021-02-01 | yes",
        "2021/02/01, 10:00 - A: x | 2021/02/03, 10:01 - A: y | 2021-02-01 | no",
      })
  void determinesTheDateOrderFromTheWholeChat(String first, String last, String day, String guessed)
      throws IOException {
    Collected found = Collected.of(first + "\n" + last + "\n");
    assertThat(found.records).hasSize(2);
    assertThat(found.records.getFirst().date()).isEqualTo(day + "T10:00:00Z");
    assertThat(found.remarks)
        .hasSize(guessed.equals("yes") ? 1 : 0)
        .allMatch(remark -> remark.contains("whether day or month comes first"));
  }

  @Test
  void aRealChat() throws IOException {
    Collected found = Collected.of(RealFiles.at("whatsapp/2A_5M.txt"));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::date)
        .containsExactly(
            tuple("A", Instant.parse("2021-01-01T12:00:00Z")),
            tuple("B", Instant.parse("2021-01-01T12:01:00Z")),
            tuple("A", Instant.parse("2021-01-01T12:02:00Z")),
            tuple("A", Instant.parse("2021-01-01T12:02:00Z")));
    assertThat(found.remarks).containsExactly("2A_5M.txt: pictures and files, skipped: 1");
  }
}
