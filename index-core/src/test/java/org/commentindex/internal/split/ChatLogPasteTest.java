package org.commentindex.internal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that begin with a time are messages if they have names, and text otherwise. */
class ChatLogPasteTest {
  private static final String BEFORE =
      "I looked at the controller again last night and I think the fault is in the relay.";
  private static final String BELOW = "It never holds for more than thirty seconds, as you see.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05 19:02:11 relay on\n2024-03-05 19:02:41 relay off",
        "[2024-03-05 19:02:11] the relay clicked\n[2024-03-05 19:02:41] the relay clicked",
        "(2024-03-05 19:02) the relay clicked\n(2024-03-05 19:03) and again",
        "05.03.2024 19:02 the relay clicked\n05.03.2024 19:03 the relay clicked",
        "05.03.2024, 19:02 Uhr: das Relais\n05.03.2024, 19:03 Uhr: klickt",
        "03/05/2024 7:02 PM the relay clicked\n03/05/2024 7:05 PM and again",
        "2024-03-05T19:02:11Z relay on\n2024-03-05T19:02:41Z relay off",
        "2024-03-05 19:02:11,123 INFO relay: on\n2024-03-05 19:02:41,001 ERROR relay: off",
        "2024-03-05 19:02:11 ERROR: relay off\n2024-03-05 19:02:41 WARN: relay on",
        "Mar  5 19:02:11 kiln relayd[112]: relay on\nMar  5 19:02:41 kiln relayd[112]: off",
        "19:02 the relay was seen to click\n19:05 it clicked again",
        "19:10 Report of the treasurer: all is well\n19:25 The vote was taken: it is bought",
      })
  void linesOfLogsAndMinutesAreText(String log) {
    for (String gap : List.of("\n\n", "\n")) {
      String text = BEFORE + gap + log + gap + BELOW + gap + "Did a new relay help?\n";
      List<Piece> pieces = TextSplitter.split(text, new SplitRule.Auto());
      assertThat(words(pieces)).as(text).isEqualTo(text.strip().replaceAll("\\s+", " "));
      assertThat(pieces).extracting(Piece::author).as(text).containsOnlyNulls();
    }
  }

  private static String words(List<Piece> pieces) {
    String all = pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    return all.strip().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05 19:02\tash\tdid they slump\n2024-03-05 19:03\twren\tyes, flat",
        "19:02\tash\tdid they slump\n19:03\twren\tyes, flat",
        "2024-03-05T19:02:11Z\tash\tdid they slump\n2024-03-05T19:03:00+01:00\twren\tyes, flat",
        "[05.03.24, 19:02:11] ash: did they slump\n[05.03.24, 19:03:11] wren: yes, flat",
        "5/3/24, 7:02 PM - ash: did they slump\n5/3/24, 7:03 PM - wren: yes, flat",
      })
  void linesWithNamesAreMessages(String log) {
    List<Piece> pieces = TextSplitter.split(log, new SplitRule.Auto());
    assertThat(pieces).extracting(Piece::author).containsExactly("ash", "wren");
    assertThat(pieces).extracting(Piece::text).containsExactly("did they slump", "yes, flat");
  }

  @Test
  void aLogInsideAMessageBelongsToIt() {
    String text =
        "[05.03.24, 19:02:11] Ash: here it is\n2024-03-05 18:00:11 relay on\n2024-03-05 18:00:41"
            + " relay off\nand it never holds\n[05.03.24, 19:03:11] Wren: I see\n"
            + "[05.03.24, 19:04:11] Wren added Pippa\n[05.03.24, 19:05:11] Pippa: hello\n";
    List<Piece> pieces = TextSplitter.split(text, new SplitRule.Auto());
    assertThat(pieces).extracting(Piece::author).containsExactly("Ash", "Wren", "Pippa");
    assertThat(pieces.getFirst().text()).endsWith("relay off\nand it never holds");
  }
}
