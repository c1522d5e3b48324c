package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "'Tue, 03/05/2024', 2024-03-05T10:01:00Z",
    "'Fri, 03/05/2024', 2024-05-03T10:01:00Z",
    "'03/05/2024, Freitag', 2024-05-03T10:01:00Z",
    "'mardi 03/05/2024', 2024-03-05T10:01:00Z"
  })
  void theDayOfTheWeekTellsTheOrder(String day, String date) throws IOException {
    Collected found =
        Collected.of(
            "[LINE] Chat history with Ann\nSaved on: 2024/06/09 10:00\n\n"
                + day
                + "\n10:01\tAnn\tthe first\n10:02\tBen\tthe second\n");
    assertThat(found.records.getFirst().date()).isEqualTo(date);
    assertThat(found.remarks).isEmpty();
  }
}
