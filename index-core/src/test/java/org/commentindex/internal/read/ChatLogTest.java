package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chat logs of many programs and languages: {@code author | date | text} of each comment. */
class ChatLogTest {

  @ParameterizedTest
  @MethodSource("logs")
  void messagesAreComments(ChatLogs.Log log) throws IOException {
    Collected found = Collected.of(log.input().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    List<String> shown = new ArrayList<>();
    for (RawRecord record : found.records) {
      String date = record.date() == null ? "-" : record.date().toString().replace(":00Z", "Z");
      shown.add(record.author() + " | " + date + " | " + record.body().replace("\n", "⏎"));
    }
    assertThat(shown).as(log.name()).containsExactlyElementsOf(log.expected());
  }

  static List<ChatLogs.Log> logs() throws IOException {
    return ChatLogs.all();
  }
}
