package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The order of day and month in chats that are passed on before their end. */
class ChatDatesTest {
  private static final int MESSAGES = 200;

  @Test
  void theOrderOfManyDatesHoldsForTheRest() throws IOException {
    StringBuilder chat = new StringBuilder("03/04/2024, 10:00 - Ann: the first\n");
    for (int i = 0; i < MESSAGES; i++) {
      chat.append("%d/04/2024, 10:00 - Ben: message %d\n".formatted(20 + i / 30, i));
    }
    chat.append("05/06/2024, 10:00 - Ann: the last\n");
    Collected found = Collected.of(chat.toString());
    assertThat(found.records).hasSize(MESSAGES + 2);
    assertThat(found.records.getFirst().date()).isEqualTo("2024-04-03T10:00:00Z");
    assertThat(found.records.getLast().date()).isEqualTo("2024-06-05T10:00:00Z");
    assertThat(found.remarks).isEmpty();
  }

  @Test
  void programsLogsAndMinutesAreNoChats() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 10; i < 40; i++) {
      log.append("[2024-03-05 19:02:%d] ERROR: worker %d failed\n".formatted(i, i));
    }
    assertThat(Collected.of(log.toString()).records).hasSize(1);
    assertThat(Collected.of("10:05 Ann: we open\n10:10 * vote\n10:15 <none>\n").records)
        .extracting(record -> record.author())
        .containsOnlyNulls();
  }
}
