package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chat logs of many programs and languages. */
class ChatLogTest {

  @ParameterizedTest
  @MethodSource("logs")
  void messagesAreComments(ChatLogs.Log log) throws IOException {
    Collected found = Collected.of(log.input().getBytes(StandardCharsets.UTF_8));
    List<String> shown = new ArrayList<>();
    for (RawRecord record : found.records) {
      String date = record.date() == null ? "-" : record.date().toString().replace(":00Z", "Z");
      shown.add(record.author() + " | " + date + " | " + record.body().replace("\n", "⏎"));
    }
    assertThat(shown).as(log.name()).containsExactlyElementsOf(log.expected());
  }

  @ParameterizedTest
  @MethodSource("logs")
  void everyLineIsInACommentOrReportedAsLeftOut(ChatLogs.Log log) throws IOException {
    Set<Integer> lines = new TreeSet<>();
    int number = 0;
    for (String line : log.input().lines().toList()) {
      number++;
      // The times, numbers and settings of subtitles are no words.
      if (line.chars().anyMatch(Character::isLetter) && !line.contains("-->")) {
        lines.add(number);
      }
    }
    try (SourceReader reader = Collected.reader(IndexOptions.defaults())) {
      byte[] input = log.input().getBytes(StandardCharsets.UTF_8);
      reader.read("in", new ByteArrayInputStream(input), new Lines(lines));
    }
    assertThat(lines).as(log.name()).isEmpty();
  }

  static List<ChatLogs.Log> logs() throws IOException {
    return ChatLogs.all();
  }

  /** Removes the lines of records and of what is left out from a set. */
  private record Lines(Set<Integer> missing) implements RecordSink {
    @Override
    public void accept(RawRecord record) {
      remove(record.lines());
    }

    @Override
    public void leaveOut(LeftOutText region) {
      remove(region.lines());
    }

    private void remove(@Nullable LineRange lines) {
      if (lines == null) {
        return;
      }
      for (int line = lines.first(); line <= lines.last(); line++) {
        missing.remove(line);
      }
    }

    @Override
    public void reject(Rejection rejection) {}

    @Override
    public void warn(Rejection warning) {}

    @Override
    public void fileRead(String source) {}
  }
}
